import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Numbered elements that say which producer put them, and what consumers received of them. */
final class Freight {

    private static final int PER_PRODUCER = 100_000;

    private final List<List<Integer>> received = new ArrayList<>();

    /** @param consumers how many consumers there are; each writes to a list of its own */
    Freight(int consumers) {
        for (int i = 0; i < consumers; i++) {
            received.add(new ArrayList<>());
        }
    }

    /** Puts the elements number 0 to {@code count - 1} of this producer. */
    static void put(BoundedBuffer<Integer> buffer, int producer, int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            buffer.put(producer * PER_PRODUCER + i);
        }
    }

    static void carry(BoundedBuffer<Integer> from, BoundedBuffer<Integer> to, int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            to.put(received(from));
        }
    }

    void take(BoundedBuffer<Integer> buffer, int consumer, int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            received.get(consumer).add(received(buffer));
        }
    }

    private static Integer received(BoundedBuffer<Integer> buffer) throws InterruptedException {
        Integer element = buffer.take();
        assertNotNull(element, "take returned null");
        return element;
    }

    void assertEachExactlyOnce(int producers, int countPerProducer) {
        var expected = new ArrayList<Integer>();
        for (int producer = 0; producer < producers; producer++) {
            for (int i = 0; i < countPerProducer; i++) {
                expected.add(producer * PER_PRODUCER + i);
            }
        }
        var all = received.stream().flatMap(Collection::stream).sorted().toList();
        assertEquals(expected, all);
    }

    /** Of what one consumer received, one producer's elements have rising numbers. */
    void assertProducersOrderKept(int producers) {
        for (var list : received) {
            var last = new int[producers];
            Arrays.fill(last, -1);
            for (int element : list) {
                int producer = element / PER_PRODUCER;
                int number = element % PER_PRODUCER;
                assertTrue(number > last[producer], "an element came after a later one of the same producer");
                last[producer] = number;
            }
        }
    }
}
