import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Numbers that say which producer enqueued them, and what each of the consumers got. */
final class Slips {

    private static final int EACH = 1_000;

    private final BoundedBlockingQueue queue;
    private final List<List<Integer>> received = new ArrayList<>();

    Slips(BoundedBlockingQueue queue, int consumers) {
        this.queue = queue;
        for (int i = 0; i < consumers; i++) {
            received.add(new ArrayList<>());
        }
    }

    /** Enqueues the numbers 0 to {@code count - 1} of this producer. */
    void enqueue(int producer, int count) throws Exception {
        for (int i = 0; i < count; i++) {
            queue.enqueue(producer * EACH + i);
        }
    }

    void dequeue(int consumer, int count) throws Exception {
        for (int i = 0; i < count; i++) {
            received.get(consumer).add(queue.dequeue());
        }
    }

    /** Asked when all threads have ended: each number of each producer came out once, and nothing is left. */
    void assertAllArrived(int producers, int each) {
        var expected = new ArrayList<Integer>();
        for (int producer = 0; producer < producers; producer++) {
            for (int i = 0; i < each; i++) {
                expected.add(producer * EACH + i);
            }
        }
        assertEquals(
                expected, received.stream().flatMap(Collection::stream).sorted().toList());
        assertInOrder(producers);
        assertEquals(0, queue.size());
    }

    /** What one consumer got of one producer has rising numbers. */
    private void assertInOrder(int producers) {
        for (var ofOneConsumer : received) {
            var last = new int[producers];
            Arrays.fill(last, -1);
            for (int slip : ofOneConsumer) {
                int producer = slip / EACH;
                assertTrue(slip % EACH > last[producer], "an element came after a later one of the same producer");
                last[producer] = slip % EACH;
            }
        }
    }
}
