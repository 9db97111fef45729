class BoundedBlockingQueue {

    private final int[] ring;
    private int first;
    private int count;

    public BoundedBlockingQueue(int capacity) {
        ring = new int[capacity];
    }

    public synchronized void enqueue(int element) throws InterruptedException {
        while (count == ring.length) {
            wait();
        }
        ring[(first + count) % ring.length] = element;
        count++;
        notifyAll();
    }

    public synchronized int dequeue() throws InterruptedException {
        while (count == 0) {
            wait();
        }
        int element = ring[first];
        first = (first + 1) % ring.length;
        count--;
        notifyAll();
        return element;
    }

    public int size() {
        return count;
    }
}
