package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Collections of enums, and sets of bits. */
class EnumsAndBitsTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(EnumsAndBitsTest.class);
    }

    static void together(Runnable one, Runnable other) throws InterruptedException {
        var thread = new Thread(one);
        thread.start();
        other.run();
        thread.join();
    }

    enum Light {
        RED,
        AMBER,
        GREEN
    }

    @Finds(Cause.DATA_RACE)
    static final class UnguardedEnumMap implements Program {
        @Override
        public void run() throws Exception {
            Map<Light, Integer> counts = new EnumMap<>(Light.class);
            together(() -> counts.put(Light.RED, 1), () -> counts.merge(Light.RED, 1, Integer::sum));
        }
    }

    static final class GuardedEnumMap implements Program {
        @Override
        public void run() throws Exception {
            Map<Light, Integer> counts = Collections.synchronizedMap(new EnumMap<>(Light.class));
            Runnable count = () -> {
                synchronized (counts) {
                    counts.merge(Light.RED, 1, Integer::sum);
                }
            };
            together(count, count);
            assertEquals(Map.of(Light.RED, 2), counts);
            assertEquals("{RED=2}", counts.toString());
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class UnguardedEnumSet implements Program {
        @Override
        public void run() throws Exception {
            Set<Light> lit = EnumSet.noneOf(Light.class);
            together(() -> lit.add(Light.RED), () -> assertNotNull(lit.contains(Light.GREEN)));
        }
    }

    static final class EnumSetsThatStayAsTheyAre implements Program {
        private static final Set<Light> ALL = EnumSet.allOf(Light.class);

        @Override
        public void run() throws Exception {
            Runnable read = () -> {
                assertTrue(ALL.containsAll(EnumSet.of(Light.RED, Light.GREEN)));
                assertEquals(EnumSet.of(Light.AMBER), EnumSet.complementOf(EnumSet.of(Light.RED, Light.GREEN)));
                assertEquals(2, EnumSet.range(Light.AMBER, Light.GREEN).stream().count());
            };
            together(read, read);
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class UnguardedBits implements Program {
        @Override
        public void run() throws Exception {
            var bits = new BitSet();
            together(() -> bits.set(1), () -> bits.set(2));
        }
    }

    static final class GuardedBits implements Program {
        @Override
        public void run() throws Exception {
            var bits = new BitSet();
            Runnable set = () -> {
                synchronized (bits) {
                    bits.set(bits.cardinality());
                }
            };
            together(set, set);
            assertEquals("{0, 1}", bits.toString());
            assertEquals(2, bits.stream().count());
            assertEquals(2, bits.nextClearBit(0));
        }
    }

    /** What an enum tells other classes of itself has to be told in each schedule anew. */
    static final class AnEnumEntersItselfIntoATable implements Program {

        enum Colour {
            RED,
            GREEN;

            static {
                Table.COLOURS.add("red");
            }
        }

        static final class Table {
            static final Set<String> COLOURS = new HashSet<>();
        }

        @Override
        public void run() throws Exception {
            assertEquals(1, Colour.GREEN.ordinal());
            together(() -> {}, () -> {});
            assertEquals(Set.of("red"), Table.COLOURS);
        }
    }

    static final class ConstantsEnterThemselvesIntoATable implements Program {

        enum Colour {
            RED,
            GREEN;

            Colour() {
                Table.add(this);
            }
        }

        static final class Table {
            private static final List<Object> COLOURS = new ArrayList<>();

            static void add(Object colour) {
                COLOURS.add(colour);
            }
        }

        @Override
        public void run() throws Exception {
            assertEquals(1, Colour.GREEN.ordinal());
            together(() -> {}, () -> {});
            assertEquals(List.of(Colour.RED, Colour.GREEN), Table.COLOURS);
        }
    }
}
