import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

class BoundedQueueTest {

    @Test
    void isPerfect() {
        var queue = new BoundedQueue<Integer>(1);
        fail("nothing is perfect, not even " + queue);
    }
}
