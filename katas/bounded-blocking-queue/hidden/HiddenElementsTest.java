import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HiddenElementsTest {

    @Test
    @DisplayName("first in, first out, while the queue is filled and emptied again and again")
    void keepsOrderThroughManyRounds() throws Exception {
        for (int capacity = 1; capacity <= 4; capacity++) {
            var queue = new BoundedBlockingQueue(capacity);
            int in = 0;
            int out = 0;
            for (int round = 0; round < 50; round++) {
                int level = round % capacity;
                while (in - out < capacity) {
                    queue.enqueue(in++);
                    assertEquals(in - out, queue.size());
                }
                while (in - out > level) {
                    assertEquals(out++, queue.dequeue());
                    assertEquals(in - out, queue.size());
                }
            }
        }
    }

    @Test
    @DisplayName("every int is an element: 0, -1, the smallest and the largest, and the same one more than once")
    void takesEveryInt() throws Exception {
        var queue = new BoundedBlockingQueue(6);
        int[] elements = {0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 0, 0};
        for (int element : elements) {
            queue.enqueue(element);
        }

        assertEquals(6, queue.size());
        for (int element : elements) {
            assertEquals(element, queue.dequeue());
        }
        assertEquals(0, queue.size());
    }

    @Test
    @DisplayName("two queues do not share elements or room")
    void instancesAreIndependent() throws Exception {
        var small = new BoundedBlockingQueue(1);
        var large = new BoundedBlockingQueue(2);

        small.enqueue(1);
        assertEquals(0, large.size());
        large.enqueue(2);
        large.enqueue(3);

        assertEquals(1, small.size());
        assertEquals(2, large.size());
        assertEquals(2, large.dequeue());
        assertEquals(1, small.dequeue());
        assertEquals(3, large.dequeue());
    }

    @Test
    @DisplayName("a queue for 10,000 elements takes as many and gives them back in their order, more than once")
    void holdsAsManyAsItSays() throws Exception {
        var queue = new BoundedBlockingQueue(10_000);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 10_000; i++) {
                queue.enqueue(i + round);
            }
            assertEquals(10_000, queue.size());
            for (int i = 0; i < 10_000; i++) {
                assertEquals(i + round, queue.dequeue());
            }
            assertEquals(0, queue.size());
        }
    }
}
