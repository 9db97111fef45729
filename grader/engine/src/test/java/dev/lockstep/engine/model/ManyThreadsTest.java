package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Threads by the hundred, and more than anybody needs. */
class ManyThreadsTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(ManyThreadsTest.class);
    }

    static final class Count {
        private int value;

        synchronized void up() {
            value++;
        }

        synchronized int value() {
            return value;
        }
    }

    private static void startAndJoin(int threads, Runnable action) throws InterruptedException {
        List<Thread> started = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            started.add(Thread.startVirtualThread(action));
        }
        for (Thread each : started) {
            each.join();
        }
    }

    static final class CountsAllOfThem implements Program {
        @Override
        public void run() throws Exception {
            var count = new Count();
            startAndJoin(10_000, count::up);
            assertEquals(10_000, count.value());
        }
    }

    /** As JEP 444 shows what virtual threads are good for. */
    static final class SleepsInEachTask implements Program {
        @Override
        public void run() {
            var count = new AtomicInteger();
            try (var tasks = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 10_000; i++) {
                    tasks.submit(() -> {
                        Thread.sleep(Duration.ofSeconds(1));
                        return count.incrementAndGet();
                    });
                }
            }
            assertEquals(10_000, count.get());
        }
    }

    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class LosesOneOfMany implements Program {
        private volatile int value;

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // This is what is wrong.
        public void run() throws Exception {
            startAndJoin(1_000, () -> value++);
            assertEquals(1_000, value);
        }
    }

    @Finds(Cause.MEMORY_LIMIT)
    static final class StartsTooMany implements Program {
        @Override
        public void run() throws Exception {
            startAndJoin(20_000, new Count()::up);
        }
    }

    @Finds(Cause.MEMORY_LIMIT)
    static final class StartsThemForEver implements Program {
        @Override
        public void run() {
            while (true) {
                new Thread(() -> {}).start();
            }
        }
    }

    @Finds(Cause.MEMORY_LIMIT)
    static final class EachStartsTwo implements Program {
        private void fork() {
            new Thread(this::fork).start();
            new Thread(this::fork).start();
        }

        @Override
        public void run() {
            fork();
        }
    }

    @Finds(Cause.SPIN)
    static final class TriesAgainAndAgain implements Program {
        @Override
        public void run() {
            while (true) {
                try {
                    Thread.startVirtualThread(() -> {});
                } catch (OutOfMemoryError ignored) {
                    // Tries again.
                }
            }
        }
    }
}
