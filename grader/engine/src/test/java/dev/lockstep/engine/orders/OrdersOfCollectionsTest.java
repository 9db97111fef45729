package dev.lockstep.engine.orders;

import dev.lockstep.engine.explore.EveryOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Collections")
@SuppressWarnings("JdkObsolete") // people still use Vector
class OrdersOfCollectionsTest extends MeetingThreads {

    @TestFactory
    @DisplayName("reduced search reaches what brute force reaches")
    Stream<DynamicTest> reducedSearchReachesWhatBruteForceReaches() {
        return EveryOrder.of(OrdersOfCollectionsTest.class);
    }

    static final class PutIfAbsent extends Three {
        private final Map<String, String> map = new ConcurrentHashMap<>();

        @Override
        void a() {
            see("a", String.valueOf(map.putIfAbsent("key", "a")));
        }

        @Override
        void b() {
            see("b", String.valueOf(map.putIfAbsent("key", "b")));
        }

        @Override
        void c() {
            see("c", map.containsKey("key"));
            see("c", map.size());
        }
    }

    static final class GetThenPut extends Two {
        private final Map<String, Integer> counts = new ConcurrentHashMap<>();

        @Override
        void a() {
            counts.put("word", counts.getOrDefault("word", 0) + 1);
        }

        @Override
        void b() {
            counts.merge("word", 1, Integer::sum);
            see("b", counts.keySet());
        }

        @Override
        Object end() {
            return counts;
        }
    }

    static final class SkipList extends Two {
        private final ConcurrentSkipListMap<Integer, String> map = new ConcurrentSkipListMap<>();

        @Override
        void a() {
            map.put(1, "one");
            map.put(2, "two");
        }

        @Override
        void b() {
            see("b", String.valueOf(map.firstEntry()));
            see("b", String.valueOf(map.remove(1)));
        }

        @Override
        Object end() {
            return map;
        }
    }

    static final class CopiedOnWrite extends Two {
        private final List<Integer> list = new CopyOnWriteArrayList<>();

        @Override
        void a() {
            list.add(1);
            list.add(2);
        }

        @Override
        void b() {
            for (int each : list) {
                see("b", each);
            }
            see("b", list.size());
        }
    }

    static final class ListWithoutALock extends Two {
        private final List<Integer> list = new ArrayList<>();

        @Override
        void a() {
            list.add(1);
        }

        @Override
        void b() {
            list.add(2);
            see("b", list.size());
        }
    }

    static final class DequeWithAndWithoutALock extends Two {
        private final ArrayDeque<Integer> deque = new ArrayDeque<>();

        @Override
        void a() {
            synchronized (deque) {
                deque.add(1);
            }
        }

        @Override
        void b() {
            see("b", deque.isEmpty());
            synchronized (deque) {
                see("b", deque.isEmpty());
            }
        }
    }

    static final class LastOfAVector extends Two {
        private final Vector<Integer> vector = new Vector<>(List.of(1));

        @Override
        void a() {
            if (!vector.isEmpty()) {
                see("a", vector.elementAt(vector.size() - 1));
            }
        }

        @Override
        void b() {
            vector.clear();
        }
    }

    static final class SynchronizedList extends Two {
        private final List<Integer> list = Collections.synchronizedList(new ArrayList<>());

        @Override
        void a() {
            if (!list.contains(1)) {
                list.add(1);
            }
        }

        @Override
        void b() {
            if (!list.contains(1)) {
                list.add(1);
            }
        }

        @Override
        Object end() {
            return list;
        }
    }
}
