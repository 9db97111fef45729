import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;

/** Two or three threads at the same moment, few enough to try nearly everything. */
class HiddenOverlapTest {

    /** What is written on the back of the slip, and not at all safe by itself. */
    private int back;

    @EverySchedule(budget = 500, cause = Cause.LOST_UPDATE)
    @DisplayName("two producers that need not wait for room add both their elements")
    void producersTogether(Workers workers) throws Exception {
        var queue = new BoundedBlockingQueue(3);
        queue.enqueue(10);
        workers.add(2, "enqueues an element", queue::enqueue);

        workers.run();

        assertEquals(3, queue.size());
        assertEquals(10, queue.dequeue());
        assertEquals(List.of(0, 1), sorted(queue.dequeue(), queue.dequeue()));
        assertEquals(0, queue.size());
    }

    @EverySchedule(budget = 500, cause = Cause.LOST_UPDATE)
    @DisplayName("two consumers that need not wait for elements get one each, the oldest ones")
    void consumersTogether(Workers workers) throws Exception {
        var queue = new BoundedBlockingQueue(3);
        for (int i = 0; i < 3; i++) {
            queue.enqueue(i);
        }
        var taken = new int[2];
        workers.add(2, "dequeues an element", consumer -> taken[consumer] = queue.dequeue());

        workers.run();

        assertEquals(List.of(0, 1), sorted(taken[0], taken[1]));
        assertEquals(1, queue.size());
        assertEquals(2, queue.dequeue());
    }

    @EverySchedule(budget = 500, cause = Cause.LOST_UPDATE)
    @DisplayName("a producer and a consumer that both need not wait do not disturb each other")
    void bothTogether(Workers workers) throws Exception {
        var queue = new BoundedBlockingQueue(100);
        queue.enqueue(1);
        queue.enqueue(2);
        var taken = new ArrayList<Integer>();
        workers.add("enqueues an element", () -> queue.enqueue(3));
        workers.add("dequeues an element", () -> taken.add(queue.dequeue()));

        workers.run();

        assertEquals(List.of(1), taken);
        assertEquals(2, queue.size());
        assertEquals(2, queue.dequeue());
        assertEquals(3, queue.dequeue());
    }

    @EverySchedule(budget = 300, cause = Cause.ATOMICITY)
    @DisplayName("when two producers come at once for the last place, one of them waits")
    void lastPlace(Workers workers) throws Exception {
        var queue = new BoundedBlockingQueue(2);
        queue.enqueue(0);
        var enqueues = List.of(Call.enqueue(workers, queue, 1), Call.enqueue(workers, queue, 2));
        Call.letADayPass();

        assertTrue(Call.ended(enqueues) <= 1, "both have returned");
        assertTrue(queue.size() <= 2, "the queue holds more than its capacity");
        assertEquals(0, queue.dequeue());
        assertEquals(List.of(1, 2), Call.sortedElements(enqueues));
        assertEquals(2, queue.size());
    }

    @EverySchedule(budget = 300, cause = Cause.ATOMICITY)
    @DisplayName("when two consumers come at once for the last element, one of them waits")
    void lastElement(Workers workers) throws Exception {
        var queue = new BoundedBlockingQueue(2);
        queue.enqueue(1);
        var dequeues = List.of(Call.dequeue(workers, queue), Call.dequeue(workers, queue));
        Call.letADayPass();

        assertTrue(Call.ended(dequeues) <= 1, "both have returned");
        assertEquals(0, queue.size());
        queue.enqueue(2);
        assertEquals(List.of(1, 2), Call.sortedElements(dequeues));
        assertEquals(0, queue.size());
    }

    @EverySchedule(budget = 500, cause = Cause.ATOMICITY)
    @DisplayName("with one place, the size is never below zero and never above one, whenever it is asked for")
    void sizeWithOnePlace(Workers workers) {
        var queue = new BoundedBlockingQueue(1);
        workers.add("enqueues 2 elements", () -> {
            queue.enqueue(1);
            queue.enqueue(2);
        });
        workers.add("dequeues 2 elements", () -> {
            queue.dequeue();
            queue.dequeue();
        });
        workers.add("asks for the size", () -> assertSizeWithin(queue, 1));

        workers.run();

        assertEquals(0, queue.size());
    }

    @EverySchedule(budget = 300, cause = Cause.ATOMICITY)
    @DisplayName("with three places, the size is never above three, whenever it is asked for")
    void sizeWithThreePlaces(Workers workers) throws Exception {
        var queue = new BoundedBlockingQueue(3);
        for (int i = 0; i < 3; i++) {
            queue.enqueue(i);
        }
        workers.add("dequeues 3 elements", () -> {
            for (int i = 0; i < 3; i++) {
                queue.dequeue();
            }
        });
        workers.add("enqueues 3 elements", () -> {
            for (int i = 0; i < 3; i++) {
                queue.enqueue(i);
            }
        });
        workers.add("asks for the size", () -> assertSizeWithin(queue, 3));

        workers.run();

        assertEquals(3, queue.size());
    }

    @EverySchedule(budget = 300, cause = Cause.ORDER)
    @DisplayName("what a thread did before it enqueued an element is visible to the thread that gets it")
    void showsWhatWasDoneBefore(Workers workers) {
        var queue = new BoundedBlockingQueue(2);
        workers.add("writes something and enqueues 7", () -> {
            back = 750;
            queue.enqueue(7);
        });
        workers.add("dequeues and reads", () -> {
            assertEquals(7, queue.dequeue());
            assertEquals(750, back);
        });

        workers.run();
    }

    @EverySchedule(budget = 100, cause = Cause.ORDER)
    @DisplayName(
            "elements that two producers add in turns, each after the other's call has returned, come out in that order")
    void keepsTheOrderAcrossProducers(Workers workers) throws Exception {
        var queue = new BoundedBlockingQueue(4);
        var first = new CountDownLatch(1);
        var second = new CountDownLatch(1);
        workers.add("enqueues 1, then 3", () -> {
            queue.enqueue(1);
            first.countDown();
            second.await();
            queue.enqueue(3);
        });
        workers.add("enqueues 2 in between", () -> {
            first.await();
            queue.enqueue(2);
            second.countDown();
        });

        workers.run();

        for (int expected = 1; expected <= 3; expected++) {
            assertEquals(expected, queue.dequeue());
        }
    }

    /** Whoever keeps a stack of free places and looks at its top only may take a place that is in use. */
    @EverySchedule(budget = 500, cause = Cause.LOST_UPDATE)
    @DisplayName("a place that becomes free and is taken again while a producer is on its way holds what it was given")
    void placesComeBack(Workers workers) throws Exception {
        var queue = new BoundedBlockingQueue(3);
        var taken = new ArrayList<Integer>();
        workers.add("enqueues 10", () -> queue.enqueue(10));
        workers.add("enqueues 1 and 2, and dequeues", () -> {
            queue.enqueue(1);
            queue.enqueue(2);
            taken.add(queue.dequeue());
        });

        workers.run();

        queue.enqueue(3);
        for (int i = 0; i < 3; i++) {
            taken.add(queue.dequeue());
        }
        assertEquals(List.of(1, 2, 3, 10), taken.stream().sorted().toList());
    }

    /** Whoever uses again what served before may think that nothing has happened since it looked. */
    @EverySchedule(budget = 500, cause = Cause.LOST_UPDATE)
    @DisplayName("elements that come and go while a consumer is on its way are each returned once")
    void elementsComeAndGo(Workers workers) throws Exception {
        var queue = new BoundedBlockingQueue(3);
        var taken = Collections.synchronizedList(new ArrayList<Integer>());
        queue.enqueue(1);
        queue.enqueue(2);
        workers.add("dequeues", () -> taken.add(queue.dequeue()));
        workers.add("dequeues and enqueues in turns", () -> taken.addAll(inTurns(queue)));

        workers.run();

        taken.add(queue.dequeue());
        assertEquals(List.of(1, 2, 3, 4, 5, 6), taken.stream().sorted().toList());
        assertEquals(0, queue.size());
    }

    @EverySchedule(budget = 500, cause = Cause.LOST_UPDATE)
    @DisplayName("elements that come and go while a producer is on its way are each returned once, and so is its own")
    void elementsComeAndGoForAProducer(Workers workers) throws Exception {
        var queue = new BoundedBlockingQueue(3);
        var taken = new ArrayList<Integer>();
        queue.enqueue(1);
        queue.enqueue(2);
        workers.add("enqueues 10", () -> queue.enqueue(10));
        workers.add("dequeues and enqueues in turns", () -> taken.addAll(inTurns(queue)));

        workers.run();

        for (int i = 0; i < 3; i++) {
            taken.add(queue.dequeue());
        }
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 10), taken.stream().sorted().toList());
        assertEquals(0, queue.size());
    }

    /** Four each, and the elements are 3 to 6. */
    private static List<Integer> inTurns(BoundedBlockingQueue queue) throws Exception {
        var taken = new ArrayList<Integer>();
        for (int element = 3; element <= 6; element++) {
            taken.add(queue.dequeue());
            queue.enqueue(element);
        }
        return taken;
    }

    private static List<Integer> sorted(int one, int other) {
        return List.of(Math.min(one, other), Math.max(one, other));
    }

    private static void assertSizeWithin(BoundedBlockingQueue queue, int capacity) {
        int size = queue.size();
        assertTrue(size >= 0 && size <= capacity, "of " + capacity + " places, so many are said to be taken: " + size);
    }
}
