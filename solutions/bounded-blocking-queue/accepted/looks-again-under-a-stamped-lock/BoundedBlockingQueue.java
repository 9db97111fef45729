import java.util.concurrent.locks.StampedLock;

/** A stamped lock, under which whoever cannot go on yet looks again; the size is read without taking it. */
class BoundedBlockingQueue {

    private final StampedLock lock = new StampedLock();
    private final int[] ring;
    private volatile int head;
    private volatile int count;

    public BoundedBlockingQueue(int capacity) {
        ring = new int[capacity];
    }

    public void enqueue(int element) {
        while (true) {
            long stamp = lock.writeLock();
            try {
                if (count < ring.length) {
                    ring[(head + count) % ring.length] = element;
                    count = count + 1;
                    return;
                }
            } finally {
                lock.unlockWrite(stamp);
            }
            Thread.yield();
        }
    }

    public int dequeue() {
        while (true) {
            long stamp = lock.writeLock();
            try {
                if (count > 0) {
                    int element = ring[head];
                    head = (head + 1) % ring.length;
                    count = count - 1;
                    return element;
                }
            } finally {
                lock.unlockWrite(stamp);
            }
            Thread.yield();
        }
    }

    public int size() {
        long stamp = lock.tryOptimisticRead();
        int size = count;
        if (!lock.validate(stamp)) {
            stamp = lock.readLock();
            size = count;
            lock.unlockRead(stamp);
        }
        return size;
    }
}
