import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HiddenContractTest {

    @Test
    @DisplayName("a capacity below one is refused with IllegalArgumentException")
    void refusesCapacityBelowOne() {
        assertThrows(IllegalArgumentException.class, () -> new BoundedBuffer<String>(0));
        assertThrows(IllegalArgumentException.class, () -> new BoundedBuffer<String>(-1));
        assertThrows(IllegalArgumentException.class, () -> new BoundedBuffer<String>(Integer.MIN_VALUE));
    }

    @Test
    @DisplayName("null is refused with NullPointerException, and nothing is added")
    void refusesNull() throws InterruptedException {
        var buffer = new BoundedBuffer<String>(2);
        buffer.put("a");

        assertThrows(NullPointerException.class, () -> buffer.put(null));

        assertEquals(1, buffer.size());
        assertEquals("a", buffer.take());
        assertEquals(0, buffer.size());
    }

    @Test
    @DisplayName("null is refused at once even when the buffer is full")
    void refusesNullWhenFull() throws InterruptedException {
        var buffer = new BoundedBuffer<String>(1);
        buffer.put("a");

        assertThrows(NullPointerException.class, () -> buffer.put(null));

        assertEquals("a", buffer.take());
        buffer.put("b");
        assertEquals("b", buffer.take());
    }

    @Test
    @DisplayName("first in, first out, while the buffer is filled and emptied again and again")
    void keepsOrderThroughManyRounds() throws InterruptedException {
        for (int capacity = 1; capacity <= 5; capacity++) {
            var buffer = new BoundedBuffer<Integer>(capacity);
            int put = 0;
            int taken = 0;
            for (int round = 0; round < 50; round++) {
                int level = round % capacity;
                while (put - taken < capacity) {
                    buffer.put(put++);
                    assertEquals(put - taken, buffer.size());
                }
                while (put - taken > level) {
                    assertEquals(taken++, buffer.take());
                    assertEquals(put - taken, buffer.size());
                }
                assertEquals(capacity, buffer.capacity());
            }
        }
    }

    @Test
    @DisplayName("the very objects that were put come out, equal ones and repeated ones too")
    void keepsIdentity() throws InterruptedException {
        var buffer = new BoundedBuffer<String>(3);
        var one = new StringBuilder("same").toString();
        var other = new StringBuilder("same").toString();

        buffer.put(one);
        buffer.put(other);
        buffer.put(one);

        assertSame(one, buffer.take());
        assertSame(other, buffer.take());
        assertSame(one, buffer.take());
    }

    @Test
    @DisplayName("two buffers do not share elements, room or capacity")
    void instancesAreIndependent() throws InterruptedException {
        var small = new BoundedBuffer<String>(1);
        var large = new BoundedBuffer<String>(3);

        small.put("s");
        assertEquals(0, large.size());
        large.put("l1");
        large.put("l2");
        large.put("l3");

        assertEquals(1, small.capacity());
        assertEquals(3, large.capacity());
        assertEquals(1, small.size());
        assertEquals(3, large.size());
        assertEquals("s", small.take());
        assertEquals("l1", large.take());
        assertEquals("l2", large.take());
        assertEquals("l3", large.take());
    }

    @Test
    @DisplayName("a buffer of three works on after 100,000 elements as it did before")
    void worksOn() throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(3);
        for (int i = 0; i < 100_000; i++) {
            buffer.put(i);
            buffer.put(-i);
            assertEquals(2, buffer.size());
            assertEquals(i, buffer.take());
            assertEquals(-i, buffer.take());
        }
        assertEquals(0, buffer.size());
    }

    @Test
    @DisplayName("a buffer for 10,000 elements takes as many and gives them back in their order")
    void holdsAsManyAsItSays() throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(10_000);
        for (int i = 0; i < 10_000; i++) {
            buffer.put(i);
        }
        assertEquals(10_000, buffer.size());
        for (int i = 0; i < 10_000; i++) {
            assertEquals(i, buffer.take());
        }
        assertEquals(0, buffer.size());
    }
}
