import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

public class Tally {

    private final ConcurrentHashMap<String, AtomicLong> counts = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private long total;

    public void count(String name) {
        counts.computeIfAbsent(name, ignored -> new AtomicLong()).incrementAndGet();
        lock.lock();
        try {
            total++;
        } finally {
            lock.unlock();
        }
    }

    public synchronized long total() throws InterruptedException {
        try (var pool = Executors.newSingleThreadExecutor()) {
            return pool.submit(() -> total).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the total of " + counts + " is lost", e);
        }
    }
}
