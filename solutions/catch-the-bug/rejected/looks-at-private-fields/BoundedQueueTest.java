import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BoundedQueueTest {

    @Test
    void hasAnArrayDeque() throws Exception {
        var field = BoundedQueue.class.getDeclaredField("elements");
        assertEquals("java.util.ArrayDeque", field.getType().getName());
    }
}
