import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Whoever has to wait leaves a future in a line of its own, and is handed what it waits for: no condition, no second look. */
class BoundedBlockingQueue {

    private record Offer(int element, CompletableFuture<Void> accepted) {}

    private final Lock lock = new ReentrantLock();
    private final int capacity;
    private final Queue<Integer> elements = new ArrayDeque<>();
    private final Queue<Offer> offers = new ArrayDeque<>();
    private final Queue<CompletableFuture<Integer>> requests = new ArrayDeque<>();

    public BoundedBlockingQueue(int capacity) {
        this.capacity = capacity;
    }

    public void enqueue(int element) {
        offer(element).join();
    }

    public int dequeue() {
        return request().join();
    }

    private CompletableFuture<Void> offer(int element) {
        var accepted = new CompletableFuture<Void>();
        lock.lock();
        try {
            offers.add(new Offer(element, accepted));
            settle();
        } finally {
            lock.unlock();
        }
        return accepted;
    }

    private CompletableFuture<Integer> request() {
        var answer = new CompletableFuture<Integer>();
        lock.lock();
        try {
            requests.add(answer);
            settle();
        } finally {
            lock.unlock();
        }
        return answer;
    }

    /** Does all that can be done now. */
    private void settle() {
        boolean moved = true;
        while (moved) {
            moved = false;
            if (!offers.isEmpty() && elements.size() < capacity) {
                var offer = offers.remove();
                elements.add(offer.element());
                offer.accepted().complete(null);
                moved = true;
            }
            if (!requests.isEmpty() && !elements.isEmpty()) {
                requests.remove().complete(elements.remove());
                moved = true;
            }
        }
    }

    public int size() {
        lock.lock();
        try {
            return elements.size();
        } finally {
            lock.unlock();
        }
    }
}
