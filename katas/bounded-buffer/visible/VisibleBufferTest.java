import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VisibleBufferTest {

    @Test
    @DisplayName("a new buffer is empty and knows its capacity")
    void startsEmpty() {
        var buffer = new BoundedBuffer<String>(3);

        assertEquals(0, buffer.size());
        assertEquals(3, buffer.capacity());
    }

    @Test
    @DisplayName("elements come out in the order in which they went in")
    void keepsOrder() throws InterruptedException {
        var buffer = new BoundedBuffer<String>(3);

        buffer.put("bread");
        buffer.put("rolls");
        buffer.put("cake");

        assertEquals(3, buffer.size());
        assertEquals("bread", buffer.take());
        assertEquals("rolls", buffer.take());
        assertEquals("cake", buffer.take());
        assertEquals(0, buffer.size());
    }
}
