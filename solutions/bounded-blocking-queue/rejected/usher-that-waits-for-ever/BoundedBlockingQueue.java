import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/** Whoever has to wait stands in a line; from the first one on, an usher, a virtual thread, looks after both lines. */
class BoundedBlockingQueue {

    private record Offer(int element, CompletableFuture<Void> accepted) {}

    private final int capacity;
    private final Queue<Integer> elements = new ArrayDeque<>();
    private final Queue<Offer> offers = new ArrayDeque<>();
    private final Queue<CompletableFuture<Integer>> requests = new ArrayDeque<>();
    private final Semaphore changes = new Semaphore(0);
    private boolean hasUsher;

    public BoundedBlockingQueue(int capacity) {
        this.capacity = capacity;
    }

    public void enqueue(int element) {
        var accepted = new CompletableFuture<Void>();
        synchronized (this) {
            if (elements.size() < capacity) {
                elements.add(element);
                changed();
                return;
            }
            offers.add(new Offer(element, accepted));
            callUsher();
        }
        accepted.join();
    }

    public int dequeue() {
        var answer = new CompletableFuture<Integer>();
        synchronized (this) {
            if (!elements.isEmpty()) {
                changed();
                return elements.remove();
            }
            requests.add(answer);
            callUsher();
        }
        return answer.join();
    }

    private void callUsher() {
        if (!hasUsher) {
            hasUsher = true;
            Thread.ofVirtual().name("usher").start(this::usher);
        }
    }

    private void changed() {
        if (hasUsher) {
            changes.release();
        }
    }

    private void usher() {
        while (true) {
            changes.acquireUninterruptibly();
            changes.drainPermits();
            settle();
        }
    }

    /** Does all that can be done now. */
    private synchronized void settle() {
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

    public synchronized int size() {
        return elements.size();
    }
}
