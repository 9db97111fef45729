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

/** What goes from element to element of a queue without a lock, or adds one element after another to any collection. */
class BulkOperationsOfQueuesTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(BulkOperationsOfQueuesTest.class);
    }

    /** One thread changes a collection that holds 1 and 2 while another one looks. */
    abstract static class Beside implements Program {
        final Collection<Integer> all;

        Beside(Collection<Integer> empty) {
            all = empty;
            all.addAll(List.of(1, 2));
        }

        abstract void change();

        abstract void look();

        final void seeAllOrNone(int first, int second) {
            boolean one = all.contains(first);
            boolean other = all.contains(second);
            assertTrue(one || !other, "%d is not there, and %d is".formatted(first, second));
        }

        final void seeBothOrNone(int first, int second) {
            boolean one = all.contains(first);
            boolean other = all.contains(second);
            assertTrue(!one || other, "%d is there, and %d is not yet".formatted(first, second));
        }

        @Override
        public final void run() throws InterruptedException {
            Thread changing = new Thread(this::change);
            changing.start();
            look();
            changing.join();
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class AQueueThatIsNeverLong extends Beside {
        AQueueThatIsNeverLong() {
            super(new ConcurrentLinkedQueue<>());
        }

        @Override
        void change() {
            ((Queue<Integer>) all).poll();
            all.add(3);
        }

        @Override
        void look() {
            assertTrue(all.size() <= 2, "never more than two at a time");
        }
    }

    static final class AQueueThatOnlyGrows extends Beside {
        AQueueThatOnlyGrows() {
            super(new ConcurrentLinkedQueue<>());
        }

        @Override
        void change() {
            all.addAll(List.of(3, 4));
        }

        @Override
        void look() {
            int size = all.size();
            assertTrue(size == 2 || size == 4, "a queue appends all at once");
            assertTrue(List.of("[1, 2]", "[1, 2, 3, 4]").contains(all.toString()));
            assertTrue(all.containsAll(List.of(1, 2)));
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class AllOfAQueueRemovedAtOnce extends Beside {
        AllOfAQueueRemovedAtOnce() {
            super(new ConcurrentLinkedQueue<>());
        }

        @Override
        void change() {
            all.clear();
        }

        @Override
        void look() {
            seeAllOrNone(1, 2);
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class AllOfADequeRemovedAtOnce extends Beside {
        AllOfADequeRemovedAtOnce() {
            super(new ConcurrentLinkedDeque<>());
        }

        @Override
        void change() {
            all.clear();
        }

        @Override
        void look() {
            seeAllOrNone(1, 2);
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class ADequeCopiedAtOnce extends Beside {
        ADequeCopiedAtOnce() {
            super(new ConcurrentLinkedDeque<>());
        }

        @Override
        void change() {
            ((Deque<Integer>) all).addFirst(3);
            ((Deque<Integer>) all).removeLast();
        }

        @Override
        void look() {
            assertNotEquals(1, all.toArray().length);
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class ATransferQueueDrainedAtOnce extends Beside {
        ATransferQueueDrainedAtOnce() {
            super(new LinkedTransferQueue<>());
        }

        @Override
        void change() {
            ((LinkedTransferQueue<Integer>) all).drainTo(new ArrayList<>());
        }

        @Override
        void look() {
            seeAllOrNone(1, 2);
        }
    }

    static final class ABlockingQueueIsDrainedAtOnce extends Beside {
        ABlockingQueueIsDrainedAtOnce() {
            super(new LinkedBlockingQueue<>());
        }

        @Override
        void change() {
            ((BlockingQueue<Integer>) all).drainTo(new ArrayList<>());
        }

        @Override
        void look() {
            int size = all.size();
            assertTrue(size == 0 || size == 2);
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class AllAddedToASkipListAtOnce extends Beside {
        AllAddedToASkipListAtOnce() {
            super(new ConcurrentSkipListSet<>());
        }

        @Override
        void change() {
            all.addAll(List.of(3, 4));
        }

        @Override
        void look() {
            seeBothOrNone(3, 4);
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class AllOfThemInASkipListAtOnce extends Beside {
        AllOfThemInASkipListAtOnce() {
            super(new ConcurrentSkipListSet<>());
        }

        @Override
        void change() {
            all.add(3);
            all.remove(1);
            all.add(4);
        }

        @Override
        void look() {
            assertFalse(all.containsAll(List.of(1, 4)), "4 came after 1 had gone");
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class AddedByCollections extends Beside {
        AddedByCollections() {
            super(new ConcurrentLinkedQueue<>());
        }

        @Override
        void change() {
            Collections.addAll(all, 3, 4);
        }

        @Override
        void look() {
            seeBothOrNone(3, 4);
        }
    }

    static final class AddedToACopyOnWriteList extends Beside {
        AddedToACopyOnWriteList() {
            super(new CopyOnWriteArrayList<>());
        }

        @Override
        void change() {
            all.addAll(List.of(3, 4));
            all.removeIf(each -> each > 2);
        }

        @Override
        void look() {
            assertEquals(0, all.size() % 2);
            assertEquals(0, all.toArray().length % 2);
        }
    }
}
