import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Leaks;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Workers;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

/** Many threads, mostly uneven: that is where one wake-up too few shows. */
class HiddenCrowdTest {

    @EverySchedule(budget = 300, cause = Cause.LOST_UPDATE)
    @DisplayName("with two producers, two consumers and one place, every element arrives exactly once")
    void twoOnBothSides(Workers workers) {
        carry(workers, 1, 2, 1, 2, 1);
    }

    @EverySchedule(budget = 150, cause = Cause.LOST_UPDATE)
    @DisplayName("with three producers, one consumer and one place, every element arrives exactly once")
    void manyProducers(Workers workers) {
        carry(workers, 1, 3, 2, 1, 6);
    }

    @EverySchedule(budget = 150, cause = Cause.LOST_UPDATE)
    @DisplayName("with one producer, three consumers and one place, every element arrives exactly once")
    void manyConsumers(Workers workers) {
        carry(workers, 1, 1, 6, 3, 2);
    }

    @EverySchedule(budget = 150, cause = Cause.LOST_UPDATE)
    @DisplayName("with three producers, three consumers and two places, every element arrives exactly once")
    void twoPlaces(Workers workers) {
        carry(workers, 2, 3, 2, 3, 2);
    }

    @EverySchedule(budget = 20, cause = Cause.LOST_UPDATE)
    @DisplayName("twelve producers and one consumer at a single place: all of them come to an end")
    void twelveAgainstOne(Workers workers) {
        carry(workers, 1, 12, 2, 1, 24);
    }

    @EverySchedule(budget = 100)
    @DisplayName("when elements come one right after another, as many waiting dequeues go on")
    void asManyDequeuesGoOn(Workers workers) throws Exception {
        var queue = new BoundedBlockingQueue(3);
        var dequeues = Call.threeDequeues(workers, queue);
        Call.letADayPass();

        for (int i = 1; i <= 3; i++) {
            queue.enqueue(i);
        }

        assertEquals(List.of(1, 2, 3), Call.sortedElements(dequeues));
        assertEquals(0, queue.size());
    }

    @EverySchedule(budget = 100)
    @DisplayName("when places become free one right after another, as many waiting enqueues go on")
    void asManyEnqueuesGoOn(Workers workers) throws Exception {
        var queue = new BoundedBlockingQueue(3);
        for (int i = 0; i < 3; i++) {
            queue.enqueue(0);
        }
        var enqueues = Call.threeEnqueues(workers, queue);
        Call.letADayPass();

        for (int i = 0; i < 3; i++) {
            assertEquals(0, queue.dequeue());
        }

        assertEquals(List.of(1, 2, 3), Call.sortedElements(enqueues));
        assertEquals(6, queue.dequeue() + queue.dequeue() + queue.dequeue());
        assertEquals(0, queue.size());
    }

    @EverySchedule(budget = 100)
    @DisplayName("when three dequeues wait and three producers come at once, every dequeue gets an element")
    void everyDequeueGetsOne(Workers workers) throws Exception {
        var queue = new BoundedBlockingQueue(2);
        var dequeues = Call.threeDequeues(workers, queue);
        Call.letADayPass();

        var enqueues = Call.threeEnqueues(workers, queue);

        assertEquals(List.of(1, 2, 3), Call.sortedElements(enqueues));
        assertEquals(List.of(1, 2, 3), Call.sortedElements(dequeues));
        assertEquals(0, queue.size());
    }

    @EverySchedule(budget = 20, allowedLeaks = Leaks.NONE)
    @DisplayName("when all calls have returned and the queue is empty, no thread is left that was started for them")
    void leavesNoThread(Workers workers) throws Exception {
        var queue = new BoundedBlockingQueue(1);
        var dequeue = Call.dequeue(workers, queue);
        Call.letADayPass();

        var enqueues = Call.threeEnqueues(workers, queue);
        Call.letADayPass();

        assertEquals(6, dequeue.element() + queue.dequeue() + queue.dequeue());
        assertEquals(List.of(1, 2, 3), Call.sortedElements(enqueues));
        assertEquals(0, queue.size());
    }

    @Stress(iterations = 8, cause = Cause.LOST_UPDATE)
    @DisplayName("with three producers, three consumers and three places, all of 300 elements arrive exactly once")
    void onRealThreads(Workers workers) {
        carry(workers, 3, 3, 100, 3, 100);
    }

    private static void carry(Workers workers, int capacity, int producers, int each, int consumers, int share) {
        var queue = new BoundedBlockingQueue(capacity);
        var slips = new Slips(queue, consumers);
        workers.add(producers, "enqueues " + each, producer -> slips.enqueue(producer, each));
        workers.add(consumers, "dequeues " + share, consumer -> slips.dequeue(consumer, share));

        workers.run();

        slips.assertAllArrived(producers, each);
    }
}
