import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** One thread owns the elements and all who wait; it ends when it has been idle for a second. */
class BoundedBlockingQueue {
    private record Put(int element, CompletableFuture<Void> done) {}

    private final ThreadPoolExecutor owner =
            new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    private final ArrayDeque<Integer> elements = new ArrayDeque<>();
    private final ArrayDeque<Put> puts = new ArrayDeque<>();
    private final ArrayDeque<CompletableFuture<Integer>> takes = new ArrayDeque<>();
    private final int capacity;

    public BoundedBlockingQueue(int capacity) {
        this.capacity = capacity;
        owner.allowCoreThreadTimeOut(true);
    }

    private void move() {
        boolean moved = true;
        while (moved) {
            moved = false;
            if (!puts.isEmpty() && elements.size() < capacity) {
                var put = puts.remove();
                elements.add(put.element());
                put.done().complete(null);
                moved = true;
            }
            if (!takes.isEmpty() && !elements.isEmpty()) {
                takes.remove().complete(elements.remove());
                moved = true;
            }
        }
    }

    public void enqueue(int element) {
        var done = new CompletableFuture<Void>();
        owner.execute(() -> {
            puts.add(new Put(element, done));
            move();
        });
        done.join();
    }

    public int dequeue() {
        var result = new CompletableFuture<Integer>();
        owner.execute(() -> {
            takes.add(result);
            move();
        });
        return result.join();
    }

    public int size() {
        return CompletableFuture.supplyAsync(elements::size, owner).join();
    }
}
