package dev.lockstep.engine.model.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What atomic objects and arrays order in their weaker modes, and what they do not. */
class AccessModesTest extends InTwoThreads {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(AccessModesTest.class);
    }

    /** One thread writes data and raises a flag, the other reads the data if it sees the flag. */
    abstract static class Publication implements Program {
        private int data;

        abstract void raise();

        abstract boolean isRaised();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(
                    () -> {
                        data = 42;
                        raise();
                    },
                    () -> {
                        if (isRaised()) {
                            assertEquals(42, data);
                        }
                    });
        }
    }

    static final class ReleaseThenAcquire extends Publication {
        private final AtomicInteger flag = new AtomicInteger();

        @Override
        void raise() {
            flag.setRelease(1);
        }

        @Override
        boolean isRaised() {
            return flag.getAcquire() == 1;
        }
    }

    static final class LazySetThenGet extends Publication {
        private final AtomicReference<String> flag = new AtomicReference<>();

        @Override
        void raise() {
            flag.lazySet("up");
        }

        @Override
        boolean isRaised() {
            return flag.get() != null;
        }
    }

    static final class VolatileThenAcquire extends Publication {
        private final AtomicIntegerArray flags = new AtomicIntegerArray(1);

        @Override
        void raise() {
            flags.set(0, 1);
        }

        @Override
        boolean isRaised() {
            return flags.getAcquire(0) == 1;
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class OpaqueThenGet extends Publication {
        private final AtomicBoolean flag = new AtomicBoolean();

        @Override
        void raise() {
            flag.setOpaque(true);
        }

        @Override
        boolean isRaised() {
            return flag.get();
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class SetThenOpaque extends Publication {
        private final AtomicLong flag = new AtomicLong();

        @Override
        void raise() {
            flag.set(1);
        }

        @Override
        boolean isRaised() {
            return flag.getOpaque() == 1;
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class AnUpdateThatOnlyAcquires extends Publication {
        private final AtomicInteger flag = new AtomicInteger();

        @Override
        void raise() {
            flag.compareAndExchangeAcquire(0, 1);
        }

        @Override
        boolean isRaised() {
            return flag.get() == 1;
        }
    }

    static final class AnUpdateThatReleases extends Publication {
        private final AtomicReferenceArray<String> flags = new AtomicReferenceArray<>(1);

        @Override
        void raise() {
            flags.compareAndExchangeRelease(0, null, "up");
        }

        @Override
        boolean isRaised() {
            return flags.getAcquire(0) != null;
        }
    }

    static final class AnUpdateHandsOnWhatWasReleased implements Program {
        private final AtomicInteger flag = new AtomicInteger();
        private int data;

        @Override
        public void run() throws InterruptedException {
            var relay = new Thread(() -> flag.compareAndExchangeAcquire(1, 2));
            relay.start();
            inTwoThreads(
                    () -> {
                        data = 1;
                        flag.setRelease(1);
                    },
                    () -> {
                        if (flag.getAcquire() == 2) {
                            assertEquals(1, data);
                        }
                    });
            relay.join();
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class AnotherThreadsOpaqueWriteHandsNothingOn implements Program {
        private final AtomicInteger flag = new AtomicInteger();
        private int data;

        @Override
        public void run() throws InterruptedException {
            var relay = new Thread(() -> {
                if (flag.getOpaque() == 1) {
                    flag.setOpaque(2);
                }
            });
            relay.start();
            inTwoThreads(
                    () -> {
                        data = 1;
                        flag.setRelease(1);
                    },
                    () -> {
                        if (flag.getAcquire() == 2) {
                            assertEquals(1, data);
                        }
                    });
            relay.join();
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class APlainReadRaces implements Program {
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(count::incrementAndGet, () -> assertTrue(count.getPlain() >= 0));
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class APlainWriteRaces implements Program {
        private final AtomicReferenceArray<String> names = new AtomicReferenceArray<>(1);

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> names.setPlain(0, "a"), () -> names.get(0));
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class APlainCounter implements Program {
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(this::add, this::add);
        }

        private void add() {
            count.setPlain(count.getPlain() + 1);
        }
    }

    static final class APlainCounterUnderALock implements Program {
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(this::add, this::add);
            assertEquals(2, count.getPlain());
        }

        private synchronized void add() {
            count.setPlain(count.getPlain() + 1);
        }
    }

    static final class TheOnlyWriterReadsPlainly implements Program {
        private final AtomicLong count = new AtomicLong();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> count.setRelease(count.getPlain() + 1), () -> assertTrue(count.getAcquire() <= 1));
        }
    }

    static final class APlainUpdateIsStillOne implements Program {
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(this::add, this::add);
            assertEquals(2, count.get());
        }

        private void add() {
            int seen;
            do {
                seen = count.getOpaque();
            } while (!count.weakCompareAndSetPlain(seen, seen + 1));
        }
    }
}
