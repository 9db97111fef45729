package dev.lockstep.engine.model.everyday;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The JDK's library as everybody uses it, between threads. */
class LibraryTest {

    @TestFactory
    Stream<DynamicTest> library() {
        return Programs.in(LibraryTest.class);
    }

    static void together(Runnable one, Runnable other) throws InterruptedException {
        var first = new Thread(one);
        var second = new Thread(other);
        first.start();
        second.start();
        first.join();
        second.join();
    }

    enum Colour {
        RED,
        BLUE
    }

    record Item(String name, Colour colour, int price) {}

    static final class CollectorsOfAllSorts implements Program {
        private final List<Item> items = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void run() throws InterruptedException {
            together(() -> items.add(new Item("a", Colour.RED, 2)), () -> items.add(new Item("b", Colour.BLUE, 3)));
            synchronized (items) {
                Map<Colour, List<Item>> grouped = items.stream().collect(Collectors.groupingBy(Item::colour));
                assertEquals(1, grouped.get(Colour.RED).size());
                Map<Colour, Integer> sums = items.stream()
                        .collect(Collectors.groupingBy(
                                Item::colour, () -> new EnumMap<>(Colour.class), Collectors.summingInt(Item::price)));
                assertEquals(3, sums.get(Colour.BLUE));
                assertEquals("a,b", items.stream().map(Item::name).sorted().collect(Collectors.joining(",")));
                assertEquals(
                        1,
                        items.stream()
                                .collect(Collectors.partitioningBy(item -> item.price() > 2))
                                .get(true)
                                .size());
                assertEquals(Map.of("a", 2, "b", 3), items.stream().collect(Collectors.toMap(Item::name, Item::price)));
                assertEquals(
                        List.of("b", "a"),
                        items.stream()
                                .sorted(Comparator.comparing(Item::price).reversed())
                                .map(Item::name)
                                .toList());
                assertEquals(Set.of(2, 3), items.stream().map(Item::price).collect(Collectors.toSet()));
                long mean = items.stream()
                        .collect(Collectors.teeing(
                                Collectors.summingInt(Item::price),
                                Collectors.counting(),
                                (sum, count) -> sum / count));
                assertEquals(2, mean);
                assertEquals(
                        List.of("a", "b"),
                        items.stream()
                                .sorted(Comparator.comparing(Item::name))
                                .collect(
                                        LinkedHashMap<String, Item>::new,
                                        (map, item) -> map.put(item.name(), item),
                                        Map::putAll)
                                .keySet()
                                .stream()
                                .toList());
            }
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class AStreamReadsWhileAnotherThreadAdds implements Program {
        private final List<Item> items = new ArrayList<>(List.of(new Item("a", Colour.RED, 1)));

        @Override
        public void run() throws InterruptedException {
            together(() -> items.add(new Item("b", Colour.BLUE, 2)), () -> {
                int count = items.size();
                assertTrue(count == 1 || count == 2);
            });
        }
    }

    static final class TextsAreFormattedOnTwoThreads implements Program {
        private final StringBuffer log = new StringBuffer();

        @Override
        public void run() throws InterruptedException {
            together(this::write, this::write);
            assertEquals("7,50|0x1f|a-b|[1, 2]|true;".length() * 2, log.length());
        }

        private void write() {
            StringJoiner joiner = new StringJoiner("-");
            joiner.add("a").add("b");
            boolean matches =
                    Pattern.compile("(\\w)-(\\w)").matcher(joiner.toString()).matches();
            log.append(String.format(
                    Locale.GERMANY,
                    "%.2f|%#x|%s|%s|%b;",
                    new BigDecimal("7.5"),
                    BigInteger.valueOf(31),
                    joiner,
                    List.of(1, 2),
                    matches));
        }
    }

    static final class ASynchronizedListIsIteratedUnderItsLock implements Program {
        private final List<Integer> numbers = Collections.synchronizedList(new ArrayList<>(List.of(1, 2)));

        @Override
        public void run() throws InterruptedException {
            together(() -> numbers.add(3), () -> {
                int sum = 0;
                synchronized (numbers) {
                    for (int number : numbers) {
                        sum += number;
                    }
                }
                assertTrue(sum == 3 || sum == 6);
            });
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class ASynchronizedListIsIteratedWithoutItsLock implements Program {
        private final List<Integer> numbers = Collections.synchronizedList(new ArrayList<>(List.of(1, 2)));

        @Override
        public void run() throws InterruptedException {
            together(() -> numbers.add(3), () -> {
                int sum = 0;
                for (int number : numbers) {
                    sum += number;
                }
                assertTrue(sum == 3 || sum == 6);
            });
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class ComputeIfAbsentIsCalledWithinItself implements Program {
        private final ConcurrentHashMap<Integer, Long> known = new ConcurrentHashMap<>();

        @Override
        public void run() {
            assertEquals(6_765, fibonacci(20));
        }

        private long fibonacci(int n) {
            return n < 2 ? n : known.computeIfAbsent(n, key -> fibonacci(key - 1) + fibonacci(key - 2));
        }
    }

    static final class AMemoIsFilledWithoutNesting implements Program {
        private final ConcurrentHashMap<Integer, Long> known = new ConcurrentHashMap<>();

        @Override
        public void run() throws InterruptedException {
            together(() -> assertEquals(5, fibonacci(5)), () -> assertEquals(2, fibonacci(3)));
        }

        private long fibonacci(int n) {
            Long value = known.get(n);
            if (value == null) {
                value = n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
                known.putIfAbsent(n, value);
            }
            return value;
        }
    }

    /** Its hash and equality are asked by the JDK, and take a lock. */
    static final class Key {
        private final String name;
        private int asked;

        Key(String name) {
            this.name = name;
        }

        @Override
        public synchronized boolean equals(Object other) {
            asked++;
            return other instanceof Key key && key.name.equals(name);
        }

        @Override
        public synchronized int hashCode() {
            asked++;
            return Objects.hash(name);
        }

        @Override
        public synchronized String toString() {
            asked++;
            return "key " + name;
        }
    }

    record Box(Key key, int[] numbers) {}

    static final class TheJdkCallsBackIntoSynchronizedMethods implements Program {
        private final Map<Key, String> map = new ConcurrentHashMap<>();
        private final Key key = new Key("a");

        @Override
        public void run() throws InterruptedException {
            together(() -> map.put(key, "one"), () -> {
                Box box = new Box(key, new int[0]);
                assertEquals(box, new Box(key, box.numbers()));
                assertNotEquals(box.hashCode(), box.toString().length());
                String text = "the " + key + " of "
                        + Optional.of(key).map(Key::toString).orElse("");
                assertEquals("the key a of key a", text);
                List<Key> keys = new ArrayList<>(List.of(new Key("b"), key));
                keys.sort(Comparator.comparing(Key::toString));
                assertEquals(key, keys.getFirst());
                assertTrue(new HashMap<>(Map.of(key, 1)).containsKey(new Key("a")));
            });
            assertEquals("one", map.get(new Key("a")));
        }
    }

    @Finds(Cause.DEADLOCK)
    static final class ACallbackOfTheJdkTakesLocksInTheOtherOrder implements Program {
        private final Object lock = new Object();
        private final Key key = new Key("a");

        @Override
        public void run() throws InterruptedException {
            together(
                    () -> {
                        synchronized (key) {
                            synchronized (lock) {
                                assertNotNull(key);
                            }
                        }
                    },
                    () -> {
                        synchronized (lock) {
                            assertEquals("key a", String.valueOf(key));
                        }
                    });
        }
    }

    static final class PlainCollectionsOfOneThreadEach implements Program {
        @Override
        public void run() throws InterruptedException {
            together(this::work, this::work);
        }

        private void work() {
            int[] numbers = IntStream.rangeClosed(1, 20).map(n -> 21 - n).toArray();
            Arrays.sort(numbers);
            assertEquals(1, numbers[0]);
            Integer[] boxed = Arrays.stream(numbers).boxed().toArray(Integer[]::new);
            Arrays.sort(boxed, Collections.reverseOrder());
            assertEquals(20, boxed[0]);
            Map<String, List<Integer>> map = new TreeMap<>();
            for (int number : numbers) {
                map.computeIfAbsent(number % 2 == 0 ? "even" : "odd", _ -> new ArrayList<>())
                        .add(number);
            }
            map.merge(
                    "odd",
                    List.of(99),
                    (old, added) -> Stream.concat(old.stream(), added.stream()).toList());
            assertEquals(11, map.get("odd").size());
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> List.copyOf(map.get("even")).add(1));
            assertFalse(map.containsKey("none"));
            int[] copy = numbers.clone();
            System.arraycopy(numbers, 0, copy, 5, 5);
            assertEquals(1, copy[5]);
            assertEquals(
                    3, Stream.iterate(1, n -> n * 2).limit(3).reduce(0, (a, b) -> Math.max(a, b) - (b == 4 ? 1 : 0)));
            assertEquals("cba", new StringBuilder("abc").reverse().toString());
            assertEquals(2, "a,b".split(",").length);
            assertEquals(195, "ab".chars().sum());
        }
    }
}
