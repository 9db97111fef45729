package dev.lockstep.engine.model.concurrent;

import static org.junit.jupiter.api.Assertions.*;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import java.util.*;
import java.util.concurrent.*;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What goes from element to element of a concurrent map or set: others come in between. */
class BulkOperationsTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(BulkOperationsTest.class);
    }

    /** One thread changes a map of 1 to 0 and 2 to 1, and the set of its keys, while another one looks. */
    abstract static class Beside implements Program {
        final Map<Integer, Integer> map = filled();
        final Set<Integer> keys = map.keySet();

        Map<Integer, Integer> filled() {
            return new ConcurrentHashMap<>(Map.of(1, 0, 2, 1));
        }

        abstract void change();

        abstract void look();

        /** There is a value of 1 at any time. */
        final void moveOne() {
            map.put(1, 1);
            map.put(2, 0);
        }

        final void seeAllOrNone() {
            boolean first = map.containsKey(1);
            boolean second = map.containsKey(2);
            assertTrue(first || !second, "1 was removed, and 2 not yet");
        }

        @Override
        public final void run() throws InterruptedException {
            Thread changing = new Thread(this::change);
            changing.start();
            look();
            changing.join();
        }
    }

    abstract static class BesideASkipList extends Beside {
        @Override
        final Map<Integer, Integer> filled() {
            return new ConcurrentSkipListMap<>(Map.of(1, 0, 2, 1));
        }
    }

    // ---- tables

    @Finds(Cause.ATOMICITY)
    static final class AllOfATableClearedAtOnce extends Beside {
        @Override
        void change() {
            map.clear();
        }

        @Override
        void look() {
            seeAllOrNone();
        }
    }

    static final class ATableIsEmptyOnceCleared extends Beside {
        @Override
        void change() {
            map.clear();
            assertEquals(Map.of(), map);
        }

        @Override
        void look() {
            assertTrue(map.containsKey(2) || map.isEmpty() || map.size() <= 2);
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class AValueThatIsAlwaysThere extends Beside {
        @Override
        void change() {
            moveOne();
        }

        @Override
        void look() {
            assertTrue(map.containsValue(1));
        }
    }

    static final class AValueThatStaysWhereItIs extends Beside {
        @Override
        void change() {
            map.put(1, 7);
            map.put(3, 7);
        }

        @Override
        void look() {
            assertTrue(map.containsValue(1));
            assertFalse(map.containsValue(8));
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class ASumByReduction extends Beside {
        @Override
        void change() {
            moveOne();
        }

        @Override
        void look() {
            int sum = ((ConcurrentHashMap<Integer, Integer>) map).reduceValues(Long.MAX_VALUE, Math::addExact);
            assertNotEquals(0, sum, "1 moved from where it had not been looked for to where it had been");
        }
    }

    static final class ASumOfWhatGrows extends Beside {
        @Override
        void change() {
            map.put(1, 1);
        }

        @Override
        void look() {
            int sum = ((ConcurrentHashMap<Integer, Integer>) map).reduceValues(Long.MAX_VALUE, Math::addExact);
            assertTrue(sum == 1 || sum == 2);
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class WordsOfATable extends Beside {
        @Override
        void change() {
            moveOne();
        }

        @Override
        void look() {
            assertNotEquals("{1=0, 2=0}", map.toString());
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class KeysRemovedTogether extends Beside {
        @Override
        void change() {
            keys.removeIf(key -> key > 0);
        }

        @Override
        void look() {
            seeAllOrNone();
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class KeysRetainedTogether extends Beside {
        @Override
        void change() {
            keys.retainAll(Set.of(3));
        }

        @Override
        void look() {
            seeAllOrNone();
        }
    }

    static final class KeysThatStay extends Beside {
        @Override
        void change() {
            keys.removeIf(key -> key == 2);
            keys.removeAll(List.of(3, 4));
            keys.retainAll(Set.of(1));
        }

        @Override
        void look() {
            seeRemovedInOrder();
            assertTrue(keys.containsAll(List.of(1)));
        }

        private void seeRemovedInOrder() {
            boolean second = map.containsKey(2);
            assertTrue(map.containsKey(1) || second);
        }
    }

    // ---- skip lists

    @Finds(Cause.ATOMICITY)
    static final class AllOfASkipListClearedAtOnce extends BesideASkipList {
        @Override
        void change() {
            map.clear();
        }

        @Override
        void look() {
            seeAllOrNone();
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class AValueThatIsAlwaysInASkipList extends BesideASkipList {
        @Override
        void change() {
            moveOne();
        }

        @Override
        void look() {
            assertTrue(map.containsValue(1));
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class KeysOfASkipListRemovedTogether extends BesideASkipList {
        @Override
        void change() {
            keys.removeIf(key -> key > 0);
        }

        @Override
        void look() {
            seeAllOrNone();
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class ThePartOfASkipListCounted extends BesideASkipList {
        @Override
        void change() {
            map.put(0, 0);
            map.remove(2);
        }

        @Override
        void look() {
            var part = ((ConcurrentNavigableMap<Integer, Integer>) map).headMap(9);
            assertNotEquals(1, part.size());
        }
    }

    static final class SkipListsGrowAndShrink extends BesideASkipList {
        @Override
        void change() {
            keys.removeAll(List.of(2, 3));
            map.putAll(Map.of(3, 1));
            map.clear();
        }

        @Override
        void look() {
            assertTrue(map.size() <= 2);
            assertNotEquals(Map.of(4, 4), map);
            assertFalse(map.containsValue(4));
        }
    }
}
