package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Virtual threads, and the builders of both kinds of threads. */
class VirtualThreadsTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(VirtualThreadsTest.class);
    }

    static final class Counter {
        int count;

        synchronized void increment() {
            count++;
        }

        void incrementCarelessly() {
            count++;
        }
    }

    static final class VirtualThreadsCount implements Program {
        @Override
        public void run() throws Exception {
            var counter = new Counter();
            var first = Thread.startVirtualThread(counter::increment);
            var second = Thread.ofVirtual().start(counter::increment);
            first.join();
            second.join();
            assertEquals(2, counter.count);
            assertTrue(first.isVirtual() && first.isDaemon());
            assertEquals("", first.getName());
            assertThrows(IllegalArgumentException.class, () -> first.setDaemon(false));
        }
    }

    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class CarelessVirtualThreads implements Program {
        @Override
        public void run() throws Exception {
            var counter = new Counter();
            var first = Thread.startVirtualThread(counter::incrementCarelessly);
            var second = Thread.ofVirtual().start(counter::incrementCarelessly);
            first.join();
            second.join();
            assertEquals(2, counter.count);
        }
    }

    static final class BuildersGiveNames implements Program {
        @Override
        public void run() throws Exception {
            var named = Thread.ofVirtual().name("virtual").unstarted(() -> {});
            assertEquals("virtual", named.getName());
            assertEquals(Thread.State.NEW, named.getState());
            named.start();
            named.join();
            assertEquals(Thread.State.TERMINATED, named.getState());
            ThreadFactory factory =
                    Thread.ofPlatform().name("worker-", 1).daemon().factory();
            assertEquals("worker-1", factory.newThread(() -> {}).getName());
            assertEquals("worker-2", factory.newThread(() -> {}).getName());
            assertTrue(factory.newThread(() -> {}).isDaemon());
            var counted = Thread.ofVirtual().name("v", 0);
            assertEquals("v0", counted.unstarted(() -> {}).getName());
            assertEquals("v1", counted.unstarted(() -> {}).getName());
            assertFalse(Thread.ofPlatform().unstarted(() -> {}).isVirtual());
            assertEquals(7, Thread.ofPlatform().priority(7).unstarted(() -> {}).getPriority());
        }
    }

    static final class PlatformThreadsOfABuilderHaveDefaultNames implements Program {
        @Override
        public void run() {
            assertEquals("Thread-0", Thread.ofPlatform().unstarted(() -> {}).getName());
        }
    }

    static final class VirtualThreadsSeeThemselves implements Program {
        @Override
        public void run() throws Exception {
            List<Thread> seen = new ArrayList<>();
            var thread = Thread.ofVirtual().name("self").start(() -> {
                seen.add(Thread.currentThread());
                assertTrue(Thread.currentThread().isVirtual());
                assertEquals("self", Thread.currentThread().getName());
            });
            thread.join();
            assertEquals(List.of(thread), seen);
        }
    }

    static final class InterruptedInItsSleep implements Program {
        @Override
        public void run() throws Exception {
            var counter = new Counter();
            var sleeper = Thread.ofVirtual().unstarted(() -> {
                try {
                    Thread.sleep(java.time.Duration.ofDays(1));
                } catch (InterruptedException expected) {
                    counter.increment();
                }
            });
            sleeper.start();
            sleeper.interrupt();
            sleeper.join();
            assertEquals(1, counter.count);
        }
    }

    static final class HandlersOfBuilders implements Program {
        @Override
        public void run() throws Exception {
            var counter = new Counter();
            Thread.UncaughtExceptionHandler handler = (thread, thrown) -> counter.increment();
            var virtual = Thread.ofVirtual().uncaughtExceptionHandler(handler).start(HandlersOfBuilders::fail);
            var platform = Thread.ofPlatform().uncaughtExceptionHandler(handler).start(HandlersOfBuilders::fail);
            virtual.join();
            platform.join();
            assertEquals(2, counter.count);
        }

        private static void fail() {
            throw new IllegalStateException("on purpose");
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class AnExceptionOfAVirtualThread implements Program {
        @Override
        public void run() throws Exception {
            Thread.startVirtualThread(() -> {
                        throw new IllegalStateException("nobody handles it");
                    })
                    .join();
        }
    }

    static final class InheritedByVirtualThreads implements Program {
        private final InheritableThreadLocal<String> user = new InheritableThreadLocal<>();

        @Override
        public void run() throws Exception {
            user.set("ann");
            var seen = new String[3];
            var heir = Thread.ofVirtual().start(() -> seen[0] = user.get());
            var stranger =
                    Thread.ofVirtual().inheritInheritableThreadLocals(false).start(() -> seen[1] = user.get());
            var platform = Thread.ofPlatform().start(() -> seen[2] = user.get());
            heir.join();
            stranger.join();
            platform.join();
            assertEquals("ann", seen[0]);
            assertEquals(null, seen[1]);
            assertEquals("ann", seen[2]);
        }
    }

    static final class StartedInAVirtualThread implements Program {
        @Override
        public void run() throws Exception {
            var counter = new Counter();
            Thread.startVirtualThread(() -> {
                        var inner = new Thread(counter::increment);
                        inner.start();
                        try {
                            inner.join();
                        } catch (InterruptedException e) {
                            throw new AssertionError(e);
                        }
                    })
                    .join();
            assertEquals(1, counter.count);
        }
    }
}
