package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Static initialisers: when they run, who waits for them, what becomes of their exceptions. */
class ClassInitialisationTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(ClassInitialisationTest.class);
    }

    static void together(Runnable one, Runnable two) throws InterruptedException {
        var first = new Thread(one);
        var second = new Thread(two);
        first.start();
        second.start();
        first.join();
        second.join();
    }

    static final class HolderIsRaced implements Program {
        static final class Holder {
            static final List<String> MADE = new ArrayList<>(List.of("once"));
            static int count = 1;
        }

        @Override
        public void run() throws Exception {
            Runnable use = () -> assertEquals(1, Holder.MADE.size() * Holder.count);
            together(use, use);
        }
    }

    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class HolderIsChangedCarelessly implements Program {
        static final class Holder {
            static int count = 1;
        }

        @Override
        public void run() throws Exception {
            together(() -> Holder.count++, () -> Holder.count++);
            assertEquals(3, Holder.count);
        }
    }

    static final class InitialiserWritesAreSeen implements Program {
        static final class Table {
            static int[] squares = new int[4];
            static long sum;

            static {
                for (int i = 0; i < 4; i++) {
                    squares[i] = i * i;
                    sum += squares[i];
                }
            }

            static long sum() {
                return sum + squares[0];
            }
        }

        @Override
        public void run() throws Exception {
            together(() -> assertEquals(14, Table.sum()), () -> assertEquals(9, Table.squares[3]));
        }
    }

    @Finds(Cause.DEADLOCK)
    static final class InitialisersNeedEachOther implements Program {
        static final class One {
            static final Object MADE = new Object();
            static final Object OTHER = Two.MADE;
        }

        static final class Two {
            static final Object MADE = new Object();
            static final Object OTHER = One.MADE;
        }

        @Override
        public void run() throws Exception {
            together(() -> assertNotNull(One.MADE), () -> assertNotNull(Two.MADE));
        }
    }

    static class Base {
        static final List<String> ORDER = new ArrayList<>();

        static {
            ORDER.add("base");
        }
    }

    static final class Derived extends Base {
        static final int CONSTANT = 7;
        static final Object MADE = new Object();

        static {
            ORDER.add("derived");
        }

        final String name;

        Derived() {
            name = String.join(",", ORDER);
        }
    }

    static final class SuperclassesComeFirst implements Program {
        @Override
        public void run() {
            assertEquals(7, Derived.CONSTANT);
            assertEquals(List.of("base"), List.copyOf(Base.ORDER));
            assertEquals("base,derived", new Derived().name);
        }
    }

    @Finds(Cause.DEADLOCK)
    static final class SubclassAndSuperclassNeedEachOther implements Program {
        static class Shape {
            static final Shape UNIT = new Square();
            static int made;
        }

        static final class Square extends Shape {
            static int squares;

            static {
                squares = 1;
            }
        }

        @Override
        public void run() throws Exception {
            together(() -> assertNotNull(Shape.UNIT), () -> assertEquals(1, Square.squares));
        }
    }

    @Finds(Cause.DEADLOCK)
    static final class InitialiserJoinsAThreadThatNeedsIt implements Program {
        static final class Config {
            static int loaded;

            static {
                var loader = new Thread(() -> loaded = 1);
                loader.start();
                try {
                    loader.join();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
        }

        @Override
        public void run() {
            assertEquals(1, Config.loaded);
        }
    }

    static final class InitialiserJoinsAThreadThatDoesNot implements Program {
        static final class Config {
            static final int LOADED;

            static {
                var box = new int[1];
                var loader = new Thread(() -> box[0] = 5);
                loader.start();
                try {
                    loader.join();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                LOADED = box[0];
            }
        }

        @Override
        public void run() throws Exception {
            together(() -> assertEquals(5, Config.LOADED), () -> assertEquals(5, Config.LOADED));
        }
    }

    static final class FailedInitialisers implements Program {
        static final class Broken {
            static int value = compute();

            private static int compute() {
                throw new IllegalStateException("cannot be computed");
            }
        }

        @Override
        public void run() {
            var first = assertThrows(ExceptionInInitializerError.class, () -> Broken.value++);
            assertEquals("cannot be computed", first.getCause().getMessage());
            assertThrows(NoClassDefFoundError.class, () -> Broken.value++);
            assertThrows(NoClassDefFoundError.class, Broken::new);
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class AnInitialiserFailsOnAThread implements Program {
        static final class Broken {
            static Object value = List.of().getFirst();
        }

        @Override
        public void run() throws Exception {
            together(() -> assertNotNull(Broken.value), () -> {});
        }
    }

    enum Gate {
        OPEN,
        SHUT {
            @Override
            int passed() {
                return -1;
            }
        };

        private int passed;
        private static int total;

        synchronized void pass() {
            passed++;
        }

        void passCarelessly() {
            passed++;
            total++;
        }

        int passed() {
            return passed;
        }
    }

    static final class EnumsWithState implements Program {
        @Override
        public void run() throws Exception {
            assertEquals(0, Gate.OPEN.passed());
            together(Gate.OPEN::pass, Gate.valueOf("OPEN")::pass);
            assertEquals(2, Gate.OPEN.passed());
            assertEquals(-1, Gate.SHUT.passed());
            assertSame(Gate.OPEN, Gate.valueOf("OPEN"));
            assertSame(Gate.OPEN, Gate.values()[0]);
            assertSame(Gate.OPEN, Enum.valueOf(Gate.class, "OPEN"));
            assertSame(Gate.SHUT, Gate.class.getEnumConstants()[1]);
            var set = java.util.EnumSet.allOf(Gate.class);
            assertTrue(set.contains(Gate.OPEN));
            var map = new java.util.EnumMap<Gate, Integer>(Gate.class);
            map.put(Gate.SHUT, 1);
            assertEquals("{SHUT=1}", map.toString());
            assertSame(Gate.SHUT, map.keySet().iterator().next());
        }
    }

    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class EnumsWithCarelessState implements Program {
        @Override
        public void run() throws Exception {
            together(Gate.OPEN::passCarelessly, Gate.OPEN::passCarelessly);
            assertEquals(2, Gate.OPEN.passed());
            assertEquals(2, Gate.total);
        }
    }

    enum Colour {
        RED,
        GREEN
    }

    static final class EnumsInSwitches implements Program {
        @Override
        public void run() throws Exception {
            together(() -> assertEquals(1, number(Colour.RED)), () -> assertEquals(2, number(Colour.GREEN)));
            assertEquals(10, gate(Gate.OPEN));
            assertEquals(20, gate(Gate.SHUT));
        }

        private static int number(Colour colour) {
            return switch (colour) {
                case RED -> 1;
                case GREEN -> 2;
            };
        }

        private static int gate(Gate gate) {
            switch (gate) {
                case OPEN:
                    return 10;
                case SHUT:
                    return 20;
                default:
                    throw new AssertionError(gate);
            }
        }
    }

    static final class InitialisedByReflection implements Program {
        static final class Loaded {
            static int count = 3;
        }

        @Override
        public void run() throws Exception {
            Class<?> type = Class.forName(Loaded.class.getName());
            assertSame(Loaded.class, type);
            assertEquals(3, Loaded.count);
        }
    }
}
