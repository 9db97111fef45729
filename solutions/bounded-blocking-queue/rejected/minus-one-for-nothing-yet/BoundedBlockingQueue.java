import java.util.ArrayDeque;
import java.util.Queue;

class BoundedBlockingQueue {

    private static final int NOTHING_YET = -1;

    private static final class Waiter {
        int element = NOTHING_YET;
    }

    private final Queue<Integer> elements = new ArrayDeque<>();
    private final Queue<Waiter> waiters = new ArrayDeque<>();
    private final int capacity;

    public BoundedBlockingQueue(int capacity) {
        this.capacity = capacity;
    }

    public synchronized void enqueue(int element) throws InterruptedException {
        while (elements.size() == capacity) {
            wait();
        }
        if (waiters.isEmpty()) {
            elements.add(element);
        } else {
            waiters.remove().element = element;
            notifyAll();
        }
    }

    public synchronized int dequeue() throws InterruptedException {
        if (elements.isEmpty()) {
            return awaitElement();
        }
        int element = elements.remove();
        notifyAll();
        return element;
    }

    private int awaitElement() throws InterruptedException {
        var waiter = new Waiter();
        waiters.add(waiter);
        while (waiter.element == NOTHING_YET) {
            wait();
        }
        return waiter.element;
    }

    public synchronized int size() {
        return elements.size();
    }
}
