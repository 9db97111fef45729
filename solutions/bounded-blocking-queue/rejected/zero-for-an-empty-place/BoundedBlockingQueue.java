class BoundedBlockingQueue {

    private final int[] places;
    private int next;
    private int oldest;
    private int count;

    public BoundedBlockingQueue(int capacity) {
        places = new int[capacity];
    }

    public synchronized void enqueue(int element) throws InterruptedException {
        while (places[next] != 0) {
            wait();
        }
        places[next] = element;
        next = (next + 1) % places.length;
        count++;
        notifyAll();
    }

    public synchronized int dequeue() throws InterruptedException {
        while (places[oldest] == 0) {
            wait();
        }
        int element = places[oldest];
        places[oldest] = 0;
        oldest = (oldest + 1) % places.length;
        count--;
        notifyAll();
        return element;
    }

    public synchronized int size() {
        return count;
    }
}
