package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Values that belong to threads or to the extent of a call. */
class ThreadLocalsTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(ThreadLocalsTest.class);
    }

    static void beside(Runnable other, Runnable own) throws InterruptedException {
        var thread = new Thread(other);
        thread.start();
        own.run();
        thread.join();
    }

    static final class Counting extends ThreadLocal<Integer> {
        private int asked;

        @Override
        protected synchronized Integer initialValue() {
            return ++asked * 10;
        }
    }

    static final class EachThreadHasItsOwn implements Program {
        private static final ThreadLocal<List<String>> LOG = ThreadLocal.withInitial(ArrayList::new);
        private final Counting counting = new Counting();

        @Override
        public void run() throws Exception {
            Runnable log = () -> {
                LOG.get().add("line");
                assertEquals(1, LOG.get().size());
                assertEquals(counting.get(), counting.get());
                counting.set(5);
                assertEquals(5, counting.get());
                counting.remove();
                assertEquals(0, counting.get() % 10);
            };
            beside(log, log);
            assertEquals(4, counting.asked);
            var plain = new ThreadLocal<String>();
            assertNull(plain.get());
            plain.set("set");
            plain.remove();
            assertNull(plain.get());
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class OneListInAllThreads implements Program {
        private final List<String> shared = new ArrayList<>();
        private final ThreadLocal<List<String>> log = ThreadLocal.withInitial(() -> shared);

        @Override
        public void run() throws Exception {
            beside(() -> log.get().add("a"), () -> log.get().add("b"));
        }
    }

    static final class HeirsHaveTheirOwn implements Program {
        private final InheritableThreadLocal<Integer> depth = new InheritableThreadLocal<>() {
            @Override
            protected Integer childValue(Integer parentValue) {
                return parentValue + 1;
            }

            @Override
            protected Integer initialValue() {
                return 100;
            }
        };

        @Override
        public void run() throws Exception {
            depth.set(1);
            beside(
                    () -> {
                        assertEquals(2, depth.get());
                        depth.set(50);
                    },
                    () -> assertEquals(1, depth.get()));
            assertEquals(1, depth.get());
            depth.remove();
            beside(() -> assertEquals(100, depth.get()), () -> {});
        }
    }

    static final class ScopedValuesAreBound implements Program {
        private static final ScopedValue<String> USER = ScopedValue.newInstance();

        @Override
        public void run() throws Exception {
            assertFalse(USER.isBound());
            assertThrows(NoSuchElementException.class, USER::get);
            ScopedValue.where(USER, "ann").run(() -> {
                assertEquals("ann", USER.get());
                int length =
                        ScopedValue.where(USER, "bobby").call(() -> USER.get().length());
                assertEquals(5, length);
                assertEquals("ann", USER.orElse("nobody"));
            });
            assertEquals("nobody", USER.orElse("nobody"));
            assertThrows(
                    IllegalStateException.class,
                    () -> ScopedValue.where(USER, "x").run(() -> {
                        throw new IllegalStateException("out of the scope");
                    }));
            assertFalse(USER.isBound());
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class ScopedValuesOfAnotherThread implements Program {
        private static final ScopedValue<String> USER = ScopedValue.newInstance();

        @Override
        public void run() {
            ScopedValue.where(USER, "ann").run(() -> {
                var thread = new Thread(() -> assertEquals("ann", USER.get()));
                thread.start();
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class HeirsShareWhatTheyInherit implements Program {
        private static final InheritableThreadLocal<int[]> COUNT = new InheritableThreadLocal<>();

        @Override
        public void run() throws Exception {
            COUNT.set(new int[1]);
            beside(() -> COUNT.get()[0]++, () -> COUNT.get()[0]++);
        }
    }
}
