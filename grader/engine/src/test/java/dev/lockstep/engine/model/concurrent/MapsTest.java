package dev.lockstep.engine.model.concurrent;

import static org.junit.jupiter.api.Assertions.*;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** ConcurrentHashMap, the skip lists, and the collections that are copied on write. */
class MapsTest extends InTwoThreads {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(MapsTest.class);
    }

    static final class WordsAreCounted implements Program {
        private final ConcurrentMap<String, Integer> counts = new ConcurrentHashMap<>();
        private final ConcurrentHashMap<String, LongAdder> adders = new ConcurrentHashMap<>();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(this::count, this::count);
            assertEquals(Map.of("a", 4, "b", 2), counts);
            assertEquals(2, adders.get("a").sum());
        }

        private void count() {
            counts.merge("a", 1, Integer::sum);
            counts.compute("a", (word, count) -> count == null ? 1 : count + 1);
            counts.putIfAbsent("b", 0);
            counts.computeIfPresent("b", (word, count) -> count + 1);
            adders.computeIfAbsent("a", word -> new LongAdder()).increment();
        }
    }

    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class WordsAreCountedInTwoSteps implements Program {
        private final Map<String, Integer> counts = new ConcurrentHashMap<>(Map.of("a", 0));

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(this::count, this::count);
            assertEquals(2, counts.get("a"));
        }

        private void count() {
            counts.put("a", counts.get("a") + 1);
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class AComputationThatChangesItsOwnBin implements Program {
        private final ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>();

        @Override
        public void run() {
            map.computeIfAbsent(1, key -> map.computeIfAbsent(1, again -> 2));
        }
    }

    @Finds(Cause.DEADLOCK)
    static final class ComputationsInOppositeOrder implements Program {
        private final ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>(Map.of(1, 1, 2, 2));

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> both(1, 2), () -> both(2, 1));
        }

        private void both(int first, int second) {
            map.compute(first, (key, value) -> map.compute(second, (other, old) -> old + 1));
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class ListsInAMapAreStillShared implements Program {
        private final ConcurrentHashMap<String, List<Integer>> lists = new ConcurrentHashMap<>();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> add(1), () -> add(2));
        }

        private void add(int number) {
            lists.computeIfAbsent("a", key -> new ArrayList<>()).add(number);
        }
    }

    static final class ListsAreChangedInsideCompute implements Program {
        private final ConcurrentHashMap<String, List<Integer>> lists = new ConcurrentHashMap<>();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> add(1), () -> add(2));
            assertEquals(2, lists.get("a").size());
        }

        private void add(int number) {
            lists.compute("a", (key, old) -> {
                var list = old == null ? new ArrayList<Integer>() : old;
                list.add(number);
                return list;
            });
        }
    }

    static final class ViewsAndBulkOperations implements Program {
        private final ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> fill(0), () -> fill(10));
            assertEquals(6, map.size());
            assertEquals(6, map.mappingCount());
            assertEquals(36, map.keySet().stream().mapToInt(each -> each).sum());
            assertEquals(36, map.reduceValues(Long.MAX_VALUE, Integer::sum));
            assertEquals(36, map.reduceValues(1, Integer::sum));
            var seen = ConcurrentHashMap.<Integer>newKeySet();
            map.forEach(1, (key, value) -> seen.add(key));
            assertEquals(map.keySet(), seen);
            assertEquals(Integer.valueOf(2), map.search(1, (key, value) -> key == 2 ? value : null));
            map.values().removeIf(value -> value > 5);
            map.replaceAll((key, value) -> -value);
            map.entrySet().forEach(entry -> entry.setValue(entry.getValue() - 1));
            assertEquals(-6, map.values().stream().mapToInt(each -> each).sum());
            map.clear();
            assertTrue(map.isEmpty());
        }

        private void fill(int from) {
            for (int i = from; i < from + 3; i++) {
                map.put(i, i);
            }
            for (var entry : map.entrySet()) {
                assertEquals(entry.getKey(), entry.getValue());
            }
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class AskedThenPut implements Program {
        private final ConcurrentSkipListMap<String, Object> map = new ConcurrentSkipListMap<>();

        @Override
        public void run() throws InterruptedException {
            var made = new Object[2];
            inTwoThreads(() -> made[0] = get(), () -> made[1] = get());
            assertSame(made[0], made[1]);
        }

        private Object get() {
            if (!map.containsKey("a")) {
                map.put("a", new Object());
            }
            return map.get("a");
        }
    }

    static final class SkipListsAreSorted implements Program {
        private final ConcurrentSkipListMap<Integer, String> map = new ConcurrentSkipListMap<>();
        private final ConcurrentSkipListSet<Integer> set = new ConcurrentSkipListSet<>(Comparator.reverseOrder());

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> add(1, 4), () -> add(3, 2));
            assertEquals(List.of(1, 2, 3, 4), List.copyOf(map.keySet()));
            assertEquals("[4, 3, 2, 1]", set.toString());
            assertEquals(1, map.firstKey());
            assertEquals(4, map.pollLastEntry().getKey());
            assertEquals(2, set.tailSet(2).size());
        }

        private void add(int... numbers) {
            for (int number : numbers) {
                map.putIfAbsent(number, "n");
                set.add(number);
                map.ceilingKey(2);
            }
        }
    }

    static final class ListenersAreCopiedOnWrite implements Program {
        private final CopyOnWriteArrayList<String> names = new CopyOnWriteArrayList<>(List.of("x"));
        private final CopyOnWriteArraySet<String> set = new CopyOnWriteArraySet<>();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(
                    () -> {
                        for (String name : names) {
                            names.add(name + "!");
                            set.add(name);
                        }
                    },
                    () -> {
                        names.addIfAbsent("y");
                        set.add("x");
                        names.forEach(name -> assertTrue(name.length() > 0));
                    });
            assertTrue(set.size() <= 2);
            names.sort(Comparator.naturalOrder());
            assertTrue(names.size() >= 3);
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class AnIndexIntoAListThatShrinks implements Program {
        private final List<String> names = new CopyOnWriteArrayList<>(List.of("x", "y"));

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> names.remove("x"), () -> {
                for (int i = 0; i < names.size(); i++) {
                    names.get(i);
                }
            });
        }
    }

    static final class ATableGrowsWhileItIsUsed implements Program {
        private final ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>(2);

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> fill(0), () -> fill(20));
            assertEquals(40, map.size());
        }

        private void fill(int from) {
            for (int i = from; i < from + 20; i++) {
                map.merge(i, 1, Integer::sum);
            }
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class TheFirstOfASkipListIsGone implements Program {
        @Override
        public void run() throws Exception {
            var numbers = new ConcurrentSkipListMap<>(Map.of(1, "one"));
            var thread = new Thread(numbers::pollFirstEntry);
            thread.start();
            if (!numbers.isEmpty()) {
                assertEquals(1, numbers.firstKey());
            }
            thread.join();
        }
    }
}
