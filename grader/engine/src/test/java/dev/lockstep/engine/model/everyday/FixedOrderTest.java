package dev.lockstep.engine.model.everyday;

import static org.junit.jupiter.api.Assertions.*;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.*;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Sets and maps that do not change: as documented, and in the same order in every process. */
class FixedOrderTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(FixedOrderTest.class);
    }

    private record Point(int x, int y) {}

    static final class IteratesInTheOrderOfItsMaking implements Program {
        @Override
        public void run() {
            assertEquals("[left, right]", Set.of("left", "right").toString());
            assertEquals("[a, c, b]", Set.of("a", "c", "b").toString());
            assertEquals("{z=1, y=2, x=3}", Map.of("z", 1, "y", 2, "x", 3).toString());
            assertEquals("[3, 1, 2]", Set.copyOf(List.of(3, 1, 3, 2)).toString());
            assertEquals(
                    "[b, a]",
                    Stream.of("b", "a", "b")
                            .collect(Collectors.toUnmodifiableSet())
                            .toString());
        }
    }

    static final class SetsAreAsDocumented implements Program {
        @Override
        public void run() {
            Set<Integer> hundred = Set.of(IntStream.range(0, 100).boxed().toArray(Integer[]::new));
            assertEquals(100, hundred.size());
            assertTrue(hundred.contains(99));
            assertFalse(hundred.contains(100));
            assertEquals(new HashSet<>(hundred), hundred);
            assertEquals(new HashSet<>(hundred).hashCode(), hundred.hashCode());
            assertTrue(Set.of().isEmpty());
            assertEquals(Set.of(new Point(1, 2)), Set.of(new Point(1, 2)));
            assertSame(hundred, Set.copyOf(hundred));
            Function<String, Set<String>> alone = Set::of;
            assertEquals(Set.of("a"), alone.apply("a"));
        }
    }

    static final class SetsRefuseWhatIsDocumented implements Program {
        @Override
        public void run() {
            assertThrows(NullPointerException.class, () -> Set.of("a", null));
            assertThrows(NullPointerException.class, () -> Set.of("a").contains(null));
            assertThrows(NullPointerException.class, () -> Set.copyOf(Arrays.asList("a", null)));
            assertThrows(IllegalArgumentException.class, () -> Set.of("a", "b", "a"));
            assertThrows(UnsupportedOperationException.class, () -> Set.of("a").add("a"));
            assertThrows(UnsupportedOperationException.class, () -> Set.of().clear());
            assertThrows(UnsupportedOperationException.class, () -> Set.of("a").remove("b"));
            assertThrows(UnsupportedOperationException.class, () -> Set.of("a").removeIf(_ -> false));
            assertThrows(UnsupportedOperationException.class, () -> Set.of("a").retainAll(Set.of("a")));
            var iterator = Set.of("a").iterator();
            iterator.next();
            assertThrows(UnsupportedOperationException.class, iterator::remove);
            assertThrows(NoSuchElementException.class, iterator::next);
        }
    }

    static final class MapsAreAsDocumented implements Program {
        @Override
        public void run() {
            Map<String, Integer> map = Map.ofEntries(Map.entry("one", 1), Map.entry("two", 2));
            assertEquals(2, map.get("two"));
            assertNull(map.get("three"));
            assertEquals(3, map.getOrDefault("three", 3));
            assertTrue(map.containsKey("one"));
            assertTrue(map.containsValue(2));
            assertEquals(Map.of("two", 2, "one", 1), map);
            assertEquals(new HashMap<>(map), map);
            assertEquals(new HashMap<>(map).hashCode(), map.hashCode());
            assertEquals(Set.of("one", "two"), map.keySet());
            assertEquals(List.of(1, 2), List.copyOf(map.values()));
            assertSame(map, Map.copyOf(map));
            assertEquals(
                    Map.of("a", 1, "bb", 2),
                    Stream.of("a", "bb").collect(Collectors.toUnmodifiableMap(word -> word, String::length)));
            assertEquals(
                    Map.of(1, "ab"),
                    Stream.of("a", "b")
                            .collect(Collectors.toUnmodifiableMap(String::length, word -> word, String::concat)));
        }
    }

    static final class MapsRefuseWhatIsDocumented implements Program {
        @Override
        public void run() {
            Map<String, Integer> map = Map.of("one", 1);
            assertThrows(NullPointerException.class, () -> Map.of("one", null));
            assertThrows(NullPointerException.class, () -> map.get(null));
            assertThrows(NullPointerException.class, () -> map.containsKey(null));
            assertThrows(NullPointerException.class, () -> map.containsValue(null));
            assertThrows(NullPointerException.class, () -> map.getOrDefault(null, 1));
            assertThrows(IllegalArgumentException.class, () -> Map.of("one", 1, "one", 2));
            assertThrows(UnsupportedOperationException.class, () -> map.put("one", 1));
            assertThrows(UnsupportedOperationException.class, () -> map.remove("two"));
            assertThrows(UnsupportedOperationException.class, () -> map.computeIfAbsent("one", _ -> 1));
            assertThrows(UnsupportedOperationException.class, () -> map.merge("one", 1, Integer::sum));
            assertThrows(UnsupportedOperationException.class, () -> map.keySet().remove("one"));
            assertThrows(UnsupportedOperationException.class, () -> map.values().remove(1));
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> map.entrySet().iterator().next().setValue(2));
        }
    }

    static final class AnotherThreadSeesAllOfThem implements Program {
        private volatile boolean told;
        private volatile Map<String, Set<String>> roles = Map.of();

        @Override
        public void run() throws InterruptedException {
            var reader = new Thread(() -> {
                if (told) {
                    assertTrue(roles.get("ada").contains("admin"));
                    assertEquals(
                            1,
                            roles.keySet().size()
                                    + roles.values().size()
                                    + roles.entrySet().size()
                                    - 2);
                }
            });
            reader.start();
            roles = Map.of("ada", Set.of("admin"));
            told = true;
            reader.join();
        }
    }

    /** Whoever gets to see the reference sees what was put in at the making, as in an object whose fields are all final. */
    static final class NobodySeesHalfOfThem implements Program {
        private static final VarHandle ROLES = roles();

        @SuppressWarnings("unused")
        private Map<String, Set<String>> roles;

        private static VarHandle roles() {
            try {
                return MethodHandles.lookup().findVarHandle(NobodySeesHalfOfThem.class, "roles", Map.class);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("the field is there", e);
            }
        }

        @Override
        @SuppressWarnings("unchecked")
        public void run() throws InterruptedException {
            var writer = new Thread(() -> ROLES.setOpaque(this, Map.of("ada", Set.of("admin", "author"))));
            writer.start();
            var seen = (Map<String, Set<String>>) ROLES.getOpaque(this);
            if (seen != null) {
                assertTrue(seen.get("ada").contains("author"));
                assertEquals("{ada=[admin, author]}", seen.toString());
                assertEquals(Set.of("ada"), seen.keySet());
                assertEquals(1, seen.values().size() + seen.entrySet().size() - 1);
            }
            writer.join();
        }
    }

    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class AMapIsCopiedAndReplacedByTwo implements Program {
        private volatile Map<String, Integer> scores = Map.of();

        @Override
        public void run() throws InterruptedException {
            var other = new Thread(() -> score("ada"));
            other.start();
            score("bob");
            other.join();
            assertEquals(Set.of("ada", "bob"), scores.keySet());
        }

        private void score(String name) {
            var changed = new HashMap<>(scores);
            changed.put(name, 1);
            scores = Map.copyOf(changed);
        }
    }
}
