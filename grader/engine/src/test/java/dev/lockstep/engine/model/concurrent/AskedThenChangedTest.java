package dev.lockstep.engine.model.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TransferQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Concurrent collections that are asked first and changed then, through whatever type; and the one call that is right. */
class AskedThenChangedTest extends InTwoThreads {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(AskedThenChangedTest.class);
    }

    /** Two threads do the same, and it has to be the first time for one of them only. */
    abstract static class Once implements Program {
        private final AtomicInteger first = new AtomicInteger();

        /** Whether it was. */
        abstract boolean act();

        @Override
        public final void run() throws InterruptedException {
            Runnable once = () -> {
                if (act()) {
                    first.incrementAndGet();
                }
            };
            inTwoThreads(once, once);
            assertEquals(1, first.get());
        }
    }

    private static boolean addIfMissing(Collection<String> collection) {
        return !collection.contains("a") && collection.add("a");
    }

    @Finds(Cause.ATOMICITY)
    static final class AListCopiedOnWrite extends Once {
        private final List<String> all = new CopyOnWriteArrayList<>();

        @Override
        boolean act() {
            return addIfMissing(all);
        }
    }

    static final class AListCopiedOnWriteAtOnce extends Once {
        private final CopyOnWriteArrayList<String> all = new CopyOnWriteArrayList<>();

        @Override
        boolean act() {
            return all.addIfAbsent("a");
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class ASetCopiedOnWrite extends Once {
        private final Set<String> all = new CopyOnWriteArraySet<>(List.of("b"));

        @Override
        boolean act() {
            boolean missing = !all.contains("a");
            all.add("a");
            return missing;
        }
    }

    static final class ASetCopiedOnWriteAtOnce extends Once {
        private final Set<String> all = new CopyOnWriteArraySet<>(List.of("b"));

        @Override
        boolean act() {
            return all.add("a");
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class TheKeysOfATable extends Once {
        private final Set<String> all = ConcurrentHashMap.newKeySet();

        @Override
        boolean act() {
            boolean missing = !all.contains("a");
            all.add("a");
            return missing;
        }
    }

    static final class TheKeysOfATableAtOnce extends Once {
        private final Set<String> all = ConcurrentHashMap.newKeySet();

        @Override
        boolean act() {
            return all.add("a");
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class ASortedSet extends Once {
        private final SortedSet<String> all = new ConcurrentSkipListSet<>();

        @Override
        boolean act() {
            boolean missing = all.isEmpty() || !all.first().equals("a");
            all.add("a");
            return missing;
        }
    }

    static final class ASortedSetAtOnce extends Once {
        private final NavigableSet<String> all = new ConcurrentSkipListSet<>(List.of("a"));

        @Override
        boolean act() {
            return all.pollFirst() != null;
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class AStackOfOne extends Once {
        private final Deque<String> all = new LinkedBlockingDeque<>(List.of("a", "b"));

        @Override
        boolean act() {
            if (all.size() == 2) {
                all.pop();
                return true;
            }
            return false;
        }
    }

    static final class AStackOfOneAtOnce extends Once {
        private final BlockingDeque<String> all = new LinkedBlockingDeque<>(1);

        @Override
        boolean act() {
            return all.offerFirst("a");
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class TheLastOfADeque extends Once {
        private final Deque<String> all = new ConcurrentLinkedDeque<>(List.of("a"));

        @Override
        boolean act() {
            boolean there = all.peekLast() != null;
            all.pollLast();
            return there;
        }
    }

    static final class TheLastOfADequeAtOnce extends Once {
        private final Deque<String> all = new ConcurrentLinkedDeque<>(List.of("a"));

        @Override
        boolean act() {
            return all.pollLast() != null;
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class ATransferQueueWithAReceiver extends Once {
        private final TransferQueue<String> all = new LinkedTransferQueue<>();

        @Override
        boolean act() {
            boolean none = !all.hasWaitingConsumer() && all.isEmpty();
            all.add("a");
            return none;
        }
    }

    static final class ADelayedItemIsTakenAtOnce extends Once {
        private final DelayQueue<Due> all = new DelayQueue<>(List.of(new Due()));

        @Override
        boolean act() {
            return all.poll() != null;
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class ADelayedItemIsLookedAt extends Once {
        private final DelayQueue<Due> all = new DelayQueue<>(List.of(new Due()));

        @Override
        boolean act() {
            boolean due = all.peek() != null;
            all.poll();
            return due;
        }
    }

    private static final class Due implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return 0;
        }

        @Override
        public int compareTo(Delayed other) {
            return 0;
        }
    }
}
