import static org.junit.jupiter.api.Assertions.assertEquals;

class BoundedQueueTest {

    private final BoundedQueue<Integer> queue = new BoundedQueue<>(1);

    public void testKeepsWhatIsPut() throws InterruptedException {
        queue.put(1);
        assertEquals(1, queue.take());
    }
}
