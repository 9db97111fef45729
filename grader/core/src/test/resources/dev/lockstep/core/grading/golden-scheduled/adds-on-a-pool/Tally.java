import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;

public class Tally {
    private final ReentrantLock lock = new ReentrantLock();
    private int sum;

    public void add(int amount) {
        lock.lock();
        try (var pool = Executors.newSingleThreadExecutor()) {
            Future<Integer> next = pool.submit(() -> sum + amount);
            sum = next.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            lock.unlock();
        }
    }

    public int total() {
        lock.lock();
        try {
            return sum;
        } finally {
            lock.unlock();
        }
    }
}
