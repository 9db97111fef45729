import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.engine.Worker;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One enqueue or dequeue on a thread of its own, and what became of it. */
final class Call {

    /** In a check under every schedule time is virtual, and a day costs nothing. */
    private static final Duration DAY = Duration.ofDays(1);

    private final Worker worker;
    private int result;

    private Call(Workers workers, BoundedBlockingQueue queue) {
        worker = workers.start("dequeues", () -> result = queue.dequeue());
    }

    private Call(Workers workers, BoundedBlockingQueue queue, int element) {
        result = element;
        worker = workers.start("enqueues " + element, () -> queue.enqueue(element));
    }

    static Call enqueue(Workers workers, BoundedBlockingQueue queue, int element) {
        return new Call(workers, queue, element);
    }

    static Call dequeue(Workers workers, BoundedBlockingQueue queue) {
        return new Call(workers, queue);
    }

    /** Three threads that enqueue 1, 2 and 3. */
    static List<Call> threeEnqueues(Workers workers, BoundedBlockingQueue queue) {
        var calls = new ArrayList<Call>();
        for (int element = 1; element <= 3; element++) {
            calls.add(enqueue(workers, queue, element));
        }
        return calls;
    }

    static List<Call> threeDequeues(Workers workers, BoundedBlockingQueue queue) {
        return List.of(dequeue(workers, queue), dequeue(workers, queue), dequeue(workers, queue));
    }

    /** Lets a day pass: whoever can get further has done so then. */
    static void letADayPass() throws InterruptedException {
        Thread.sleep(DAY);
    }

    /** Fails if it ends by itself within a day; what it threw comes first. */
    void assertWaits(String otherwise) throws InterruptedException {
        letADayPass();
        assertFalse(hasEnded(), otherwise);
    }

    /** Whether it has ended; throws what it threw. */
    boolean hasEnded() {
        if (worker.ended()) {
            worker.join();
            return true;
        }
        return false;
    }

    /** Waits for its end, and gives the element that it enqueued or dequeued. */
    int element() {
        worker.join();
        return result;
    }

    static List<Integer> sortedElements(List<Call> calls) {
        return calls.stream().map(Call::element).sorted().toList();
    }

    static long ended(List<Call> calls) {
        return calls.stream().filter(Call::hasEnded).count();
    }
}
