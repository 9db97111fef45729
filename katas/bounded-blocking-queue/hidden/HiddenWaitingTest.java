import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

class HiddenWaitingTest {

    private static final String NO_ROOM = "enqueue returned although the queue was full";
    private static final String NOTHING = "dequeue returned although the queue was empty";

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("enqueue waits while the queue is full, however long, and its element comes after those before it")
    void enqueueWaits(Workers workers) throws Exception {
        for (int capacity = 1; capacity <= 3; capacity++) {
            var queue = filled(capacity);

            var enqueue = Call.enqueue(workers, queue, capacity);
            enqueue.assertWaits(NO_ROOM);

            assertEquals(0, queue.dequeue());
            enqueue.element();
            assertEquals(capacity, queue.size());
            for (int i = 1; i <= capacity; i++) {
                assertEquals(i, queue.dequeue());
            }
        }
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("dequeue waits while the queue is empty, however long, and returns the element that comes")
    void dequeueWaits(Workers workers) throws Exception {
        for (int capacity = 1; capacity <= 2; capacity++) {
            var queue = new BoundedBlockingQueue(capacity);
            queue.enqueue(1);
            assertEquals(1, queue.dequeue());

            var dequeue = Call.dequeue(workers, queue);
            dequeue.assertWaits(NOTHING);

            queue.enqueue(0);
            assertEquals(0, dequeue.element());
            assertEquals(0, queue.size());
        }
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("whoever waits gets or adds every int: -1, the smallest and the largest, too")
    void everyIntIsWorthWaitingFor(Workers workers) throws Exception {
        for (int element : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            var queue = new BoundedBlockingQueue(1);
            var dequeue = Call.dequeue(workers, queue);
            dequeue.assertWaits(NOTHING);
            queue.enqueue(element);
            assertEquals(element, dequeue.element());

            queue.enqueue(5);
            var enqueue = Call.enqueue(workers, queue, element);
            enqueue.assertWaits(NO_ROOM);
            assertEquals(5, queue.dequeue());
            enqueue.element();
            assertEquals(element, queue.dequeue());
            assertEquals(0, queue.size());
        }
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("size answers while others wait for room, and does not count their elements")
    void sizeWhileEnqueuesWait(Workers workers) throws Exception {
        var queue = filled(1);
        var one = Call.enqueue(workers, queue, 1);
        var other = Call.enqueue(workers, queue, 2);
        Call.letADayPass();

        assertEquals(1, queue.size());

        assertEquals(0, queue.dequeue());
        assertEquals(3, queue.dequeue() + queue.dequeue());
        one.element();
        other.element();
        assertEquals(0, queue.size());
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("size answers while others wait for an element")
    void sizeWhileDequeuesWait(Workers workers) throws Exception {
        var queue = new BoundedBlockingQueue(2);
        var one = Call.dequeue(workers, queue);
        var other = Call.dequeue(workers, queue);
        Call.letADayPass();

        assertEquals(0, queue.size());

        queue.enqueue(4);
        queue.enqueue(5);
        assertEquals(9, one.element() + other.element());
        assertEquals(0, queue.size());
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("a queue for 1,000 elements holds 1,000, and the next one has to wait")
    void holdsNoMoreThanItSays(Workers workers) throws Exception {
        var queue = filled(1_000);

        var enqueue = Call.enqueue(workers, queue, 1_000);
        enqueue.assertWaits(NO_ROOM);

        assertEquals(1_000, queue.size());
        assertEquals(0, queue.dequeue());
        enqueue.element();
        assertEquals(1_000, queue.size());
    }

    @EverySchedule(budget = 50)
    @DisplayName("each new element lets one of three waiting dequeues go on, and no more than one")
    void oneElementIsForOne(Workers workers) throws Exception {
        var queue = new BoundedBlockingQueue(3);
        var dequeues = Call.threeDequeues(workers, queue);
        Call.letADayPass();

        for (int i = 1; i <= 3; i++) {
            queue.enqueue(i);
            Call.letADayPass();
            assertTrue(Call.ended(dequeues) <= i, "more dequeues have returned than there were elements");
        }

        assertEquals(List.of(1, 2, 3), Call.sortedElements(dequeues));
        assertEquals(0, queue.size());
    }

    @EverySchedule(budget = 50)
    @DisplayName("each free place lets one of three waiting enqueues go on, and no more than one")
    void onePlaceIsForOne(Workers workers) throws Exception {
        var queue = filled(1);
        var enqueues = Call.threeEnqueues(workers, queue);
        Call.letADayPass();

        assertEquals(0, queue.dequeue());
        var taken = new ArrayList<Integer>();
        for (int i = 1; i <= 3; i++) {
            Call.letADayPass();
            assertTrue(Call.ended(enqueues) <= i, "more enqueues have returned than there were places");
            assertTrue(queue.size() <= 1, "the queue holds more than its capacity");
            taken.add(queue.dequeue());
        }

        assertEquals(List.of(1, 2, 3), taken.stream().sorted().toList());
    }

    @EverySchedule(budget = 50)
    @DisplayName("while threads wait at one queue, another one works on, and does not wake them")
    void otherQueueWorksOn(Workers workers) throws Exception {
        var empty = new BoundedBlockingQueue(1);
        var full = filled(1);
        var busy = new BoundedBlockingQueue(1);
        var dequeue = Call.dequeue(workers, empty);
        var enqueue = Call.enqueue(workers, full, 1);
        Call.letADayPass();

        long begun = System.nanoTime();
        for (int i = 0; i < 3; i++) {
            busy.enqueue(i);
            assertEquals(i, busy.dequeue());
        }
        assertTrue(System.nanoTime() - begun < 3_600_000_000_000L, "one queue waited for another one");
        dequeue.assertWaits(NOTHING);
        enqueue.assertWaits(NO_ROOM);

        assertEquals(0, full.dequeue());
        enqueue.element();
        empty.enqueue(5);
        assertEquals(5, dequeue.element());
    }

    @EverySchedule(budget = 100)
    @DisplayName("two threads that wait at two queues each get the element of their own queue")
    void eachQueueWakesItsOwn(Workers workers) throws Exception {
        var one = new BoundedBlockingQueue(1);
        var other = new BoundedBlockingQueue(1);
        var ofOne = Call.dequeue(workers, one);
        var ofOther = Call.dequeue(workers, other);
        Call.letADayPass();

        other.enqueue(2);
        assertEquals(2, ofOther.element());
        one.enqueue(1);
        assertEquals(1, ofOne.element());
    }

    private static BoundedBlockingQueue filled(int capacity) throws Exception {
        var queue = new BoundedBlockingQueue(capacity);
        for (int i = 0; i < capacity; i++) {
            queue.enqueue(i);
        }
        return queue;
    }
}
