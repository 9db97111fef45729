package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Shared memory: volatile and final fields, arrays, statics. */
class MemoryTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(MemoryTest.class);
    }

    static void beside(Runnable other, Runnable own) throws InterruptedException {
        var thread = new Thread(other);
        thread.start();
        own.run();
        thread.join();
    }

    static final class VolatilePublishes implements Program {
        private long value;
        private double half;
        private volatile long stamp;
        private volatile double done;

        @Override
        public void run() throws Exception {
            beside(
                    () -> {
                        value = 1L << 40;
                        stamp = 1;
                        half = 0.5;
                        done = 1;
                    },
                    () -> {
                        if (stamp == 1) {
                            assertEquals(1L << 40, value);
                        }
                        if (done > 0) {
                            assertEquals(0.5, half);
                        }
                    });
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class PlainLong implements Program {
        private long value;

        @Override
        public void run() throws Exception {
            beside(() -> value = 1L << 40, () -> assertTrue(value >= 0));
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class PlainBooleanFlag implements Program {
        private boolean done;
        private int value;

        @Override
        public void run() throws Exception {
            beside(
                    () -> {
                        value = 1;
                        done = true;
                    },
                    () -> assertTrue(!done || value == 1));
        }
    }

    static final class ArraysOfAllTypesDivided implements Program {
        @Override
        public void run() throws Exception {
            var ints = new int[2];
            var longs = new long[2];
            var doubles = new double[2];
            var floats = new float[2];
            var bytes = new byte[2];
            var booleans = new boolean[2];
            var chars = new char[2];
            var shorts = new short[2];
            var objects = new Object[2];
            var nested = new int[2][2];
            Runnable first = () -> {
                ints[0]++;
                longs[0] += 2;
                doubles[0] = ints[0] + 0.5;
                floats[0] = 1;
                bytes[0]++;
                booleans[0] = !booleans[0];
                chars[0] = 'a';
                shorts[0]--;
                objects[0] = "object";
                nested[0][1]++;
            };
            beside(first, () -> {
                ints[1]++;
                longs[1] += 2;
                doubles[1] = 2.5;
                floats[1] = 2;
                bytes[1]++;
                booleans[1] = true;
                chars[1] = 'b';
                shorts[1]++;
                objects[1] = this;
                nested[1][0]++;
            });
            assertEquals(4, longs[0] + longs[1]);
            assertEquals(1.5, doubles[0]);
            assertTrue(booleans[0] && booleans[1]);
            assertEquals(2, nested[0][1] + nested[1][0]);
        }
    }

    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class OneElementForBoth implements Program {
        @Override
        public void run() throws Exception {
            var longs = new long[1];
            beside(() -> longs[0]++, () -> longs[0]++);
            assertEquals(2, longs[0]);
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class ObjectsInASharedArray implements Program {
        @Override
        public void run() throws Exception {
            var objects = new Object[1];
            beside(() -> objects[0] = "made", () -> assertTrue(objects[0] != this));
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class BooleansInASharedArray implements Program {
        @Override
        public void run() throws Exception {
            var flags = new boolean[1];
            beside(() -> flags[0] = true, () -> assertTrue(!flags[0] || flags.length == 1));
        }
    }

    static final class Point {
        final int x;
        final int[] ys;

        Point(int x) {
            this.x = x;
            this.ys = new int[] {x, x + 1};
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class FinalFieldsThroughARace implements Program {
        private Point point;

        @Override
        public void run() throws Exception {
            beside(() -> point = new Point(1), () -> {
                Point seen = point;
                assertTrue(seen == null || seen.x == 1);
            });
        }
    }

    static final class FinalFieldsThroughAVolatile implements Program {
        private volatile Point point;

        @Override
        public void run() throws Exception {
            beside(() -> point = new Point(1), () -> {
                Point seen = point;
                assertTrue(seen == null || seen.ys[1] == 2);
            });
        }
    }

    static final class Mutable {
        int x;

        Mutable(int x) {
            this.x = x;
        }
    }

    @Finds(Cause.UNSAFE_PUBLICATION)
    static final class PublishedThroughAPlainField implements Program {
        private Mutable point;

        @Override
        public void run() throws Exception {
            beside(() -> point = new Mutable(1), () -> {
                Mutable seen = point;
                assertTrue(seen == null || seen.x <= 1);
            });
        }
    }

    static final class StaticsAreFreshInEachSchedule implements Program {
        private static final List<String> LOG = new ArrayList<>();
        private static final int[] COUNTS = {0, 0};
        private static int calls;
        private static Object made;

        @Override
        public void run() throws Exception {
            assertEquals(0, calls++);
            assertEquals(0, COUNTS[1]++);
            assertTrue(LOG.isEmpty());
            assertTrue(made == null);
            made = this;
            LOG.add("ran");
            beside(() -> {}, () -> {});
        }
    }

    interface Registry {
        List<String> NAMES = new ArrayList<>(List.of("first"));
        int[] COUNT = {0};

        default int size() {
            return NAMES.size();
        }
    }

    static final class ConstantsOfInterfacesAreFresh implements Program, Registry {
        @Override
        public void run() throws Exception {
            assertEquals(1, NAMES.size());
            assertEquals(1, size());
            assertEquals(0, Registry.COUNT[0]++);
            beside(
                    () -> {
                        synchronized (NAMES) {
                            NAMES.add("thread");
                        }
                    },
                    () -> {
                        synchronized (NAMES) {
                            Registry.NAMES.add("main");
                        }
                    });
            assertEquals(3, NAMES.size());
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class ConstantsOfInterfacesAreShared implements Program {
        @Override
        public void run() throws Exception {
            beside(() -> Registry.COUNT[0] = 1, () -> assertTrue(Registry.COUNT[0] <= 1));
        }
    }

    static final class SpinsOnAVolatile implements Program {
        private volatile boolean go;
        private int value;

        @Override
        public void run() throws Exception {
            beside(
                    () -> {
                        value = 42;
                        go = true;
                    },
                    () -> {
                        while (!go) {}
                        assertEquals(42, value);
                    });
        }
    }

    static final class SpinsAndYields implements Program {
        private volatile int turn;

        @Override
        public void run() throws Exception {
            beside(
                    () -> {
                        while (turn != 1) {
                            Thread.yield();
                        }
                        turn = 2;
                    },
                    () -> {
                        turn = 1;
                        while (turn != 2) {
                            Thread.onSpinWait();
                        }
                    });
        }
    }

    @Finds(Cause.SPIN)
    static final class SpinsForNobody implements Program {
        private volatile boolean go;

        @Override
        public void run() throws Exception {
            beside(() -> {}, () -> {
                while (!go) {
                    Thread.onSpinWait();
                }
            });
        }
    }

    @Finds(Cause.SPIN)
    static final class LoopsOverNothing implements Program {
        @Override
        public void run() {
            int i = 1;
            while (i > 0) {
                i = i == 1_000 ? 1 : i + 1;
            }
        }
    }
}
