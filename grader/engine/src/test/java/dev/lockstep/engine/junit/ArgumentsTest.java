package dev.lockstep.engine.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an {@link EverySchedule} test can be given. */
class ArgumentsTest {

    @Test
    void takesEnumConstantsByName() {
        Running.assertAllPass(WithEnums.class, 4);
    }

    @Test
    void takesClasses() {
        Running.assertAllPass(WithClasses.class, 1);
    }

    @Test
    void refusesObjectsThatWereMadeOutside() {
        assertTrue(Running.messageOf(WithRecord.class).contains("was made outside of the engine"));
        assertTrue(Running.messageOf(WithRecordsInList.class).contains("was made outside of the engine"));
        assertTrue(Running.messageOf(WithLambda.class).contains("was made outside of the engine"));
    }

    @Test
    void copiesCollectionsAndArraysForEachSchedule() {
        Running.assertAllPass(WithCollections.class, 4);
    }

    @Test
    void seesRacesOnCollectionsThatItWasGiven() {
        ScheduleFailure failure = (ScheduleFailure) Running.thrownBy(RacingOnAList.class);

        assertTrue(failure.explored().discoveries().stream()
                .anyMatch(found -> found.finding().cause() == Cause.DATA_RACE));
    }

    @Test
    void refusesWhatMayChange() {
        String message = Running.messageOf(WithAnAtomic.class);
        assertTrue(message.contains("a java.util.concurrent.atomic.AtomicInteger, was made outside"), message);
        assertTrue(Running.messageOf(WithAnAtomicInAList.class).contains("AtomicInteger, was made outside"));
        assertTrue(Running.messageOf(WithABuilder.class).contains("a java.lang.StringBuilder, was made outside"));
        assertTrue(Running.messageOf(WithAComparator.class).contains("is sorted by a comparator"));
        assertTrue(Running.messageOf(WithAReporter.class).contains("TestReporter, was made outside"));
    }

    @Test
    void tellsTestsOfTheSameNameApart() {
        Running.assertAllPass(Overloaded.class, 3);
    }

    @Test
    void takesWhatNeverChanges() {
        Running.assertAllPass(WithValues.class, 2);
    }

    enum Plain {
        ONE,
        TWO
    }

    @SuppressWarnings("ImmutableEnumChecker") // State is what this is about.
    enum WithState {
        COUNTING {
            @Override
            int step() {
                return 2;
            }
        },
        IDLE;

        private int count;

        int step() {
            return 1;
        }
    }

    record Pair(int left, int right) {}

    static class WithEnums {

        @ParameterizedTest
        @EnumSource
        @EverySchedule
        void takesPlainOnes(Plain plain) {
            assertSame(Plain.valueOf(plain.name()), plain);
        }

        @ParameterizedTest
        @EnumSource
        @EverySchedule
        void takesOnesWithStateThatIsFresh(WithState state) {
            assertEquals(1, ++state.count);
            assertEquals(state == WithState.IDLE ? 1 : 2, state.step());
        }
    }

    static class WithClasses {

        @ParameterizedTest
        @ValueSource(classes = Pair.class)
        @EverySchedule
        void takesAClass(Class<?> type) {
            assertSame(Pair.class, type);
        }
    }

    static class WithRecord {

        static List<Pair> pairs() {
            return List.of(new Pair(1, 2));
        }

        @ParameterizedTest
        @MethodSource("pairs")
        @EverySchedule
        void takes(Pair pair) {
            assertNotNull(pair);
        }
    }

    static class WithRecordsInList {

        static Stream<List<Pair>> lists() {
            return Stream.of(List.of(new Pair(1, 2)));
        }

        @ParameterizedTest
        @MethodSource("lists")
        @EverySchedule
        void takes(List<Pair> pairs) {
            assertNotNull(pairs);
        }
    }

    static class WithLambda {

        static List<Supplier<String>> suppliers() {
            return List.of(() -> "a");
        }

        @ParameterizedTest
        @MethodSource("suppliers")
        @EverySchedule
        void takes(Supplier<String> supplier) {
            assertNotNull(supplier);
        }
    }

    static class WithCollections {

        static List<Object> arguments() {
            return List.of(new ArrayList<>(List.of(1)), List.of(1));
        }

        @ParameterizedTest
        @MethodSource("arguments")
        @EverySchedule
        void hasOneElementInEachSchedule(List<Integer> list) throws InterruptedException {
            var both = new AtomicInteger();
            Thread other = Thread.startVirtualThread(() -> both.addAndGet(list.getFirst()));
            both.addAndGet(list.getFirst());
            other.join();
            assertEquals(2, both.get());
            assertEquals(1, list.size());
            if (list instanceof ArrayList<Integer> changeable) {
                changeable.add(2);
            }
        }

        static List<Object> maps() {
            return List.of(new ConcurrentHashMap<>(Map.of("a", 1)));
        }

        @ParameterizedTest
        @MethodSource("maps")
        @EverySchedule
        void isGivenAMapOfItsOwn(ConcurrentMap<String, Integer> map) {
            assertNull(map.put("b", 2));
            assertEquals(2, map.size());
        }

        static Stream<Arguments> arrays() {
            return Stream.of(Arguments.of(new int[] {1}, new String[] {"a"}));
        }

        @ParameterizedTest
        @MethodSource("arrays")
        @EverySchedule
        void isGivenArraysOfItsOwn(int[] numbers, String[] texts) {
            assertEquals(1, numbers[0]++);
            assertEquals("a", texts[0]);
            texts[0] = "b";
        }
    }

    static class RacingOnAList {

        static List<Object> lists() {
            return List.of(new ArrayList<>(List.of(1)));
        }

        @ParameterizedTest
        @MethodSource("lists")
        @EverySchedule
        void adds(List<Integer> list) throws InterruptedException {
            Thread other = Thread.startVirtualThread(() -> list.add(2));
            list.add(3);
            other.join();
        }
    }

    static class WithAnAtomic {

        static List<AtomicInteger> atomics() {
            return List.of(new AtomicInteger());
        }

        @ParameterizedTest
        @MethodSource("atomics")
        @EverySchedule
        void takes(AtomicInteger atomic) {
            atomic.incrementAndGet();
        }
    }

    static class WithAnAtomicInAList {

        static List<List<AtomicInteger>> lists() {
            return List.of(List.of(new AtomicInteger()));
        }

        @ParameterizedTest
        @MethodSource("lists")
        @EverySchedule
        void takes(List<AtomicInteger> list) {
            assertNotNull(list);
        }
    }

    static class WithABuilder {

        static List<StringBuilder> builders() {
            return List.of(new StringBuilder());
        }

        @ParameterizedTest
        @MethodSource("builders")
        @EverySchedule
        void takes(StringBuilder builder) {
            builder.append('a');
        }
    }

    static class WithAComparator {

        static List<Object> sets() {
            return List.of(new TreeSet<>(Comparator.<Integer>naturalOrder().reversed()));
        }

        @ParameterizedTest
        @MethodSource("sets")
        @EverySchedule
        void takes(Set<Integer> set) {
            assertNotNull(set);
        }
    }

    static class WithAReporter {

        @EverySchedule
        void publishes(TestReporter reporter) {
            reporter.publishEntry("a", "b");
        }
    }

    static class Overloaded {

        @EverySchedule
        void takes() {}

        @ParameterizedTest
        @ValueSource(ints = 1)
        @EverySchedule
        void takes(int number) {
            assertEquals(1, number);
        }

        @ParameterizedTest
        @ValueSource(strings = "a")
        @EverySchedule
        void takes(String text) {
            assertEquals("a", text);
        }
    }

    static class WithValues {

        @ParameterizedTest
        @CsvSource("1, a, SECONDS, PT1S")
        @EverySchedule
        void takes(int number, String text, TimeUnit unit, java.time.Duration time) {
            assertEquals(1, number);
            assertEquals("a", text);
            assertEquals(unit.toChronoUnit().getDuration(), time);
        }

        @EverySchedule
        void takes(TestInfo info) {
            assertEquals("takes", info.getTestMethod().orElseThrow().getName());
        }
    }
}
