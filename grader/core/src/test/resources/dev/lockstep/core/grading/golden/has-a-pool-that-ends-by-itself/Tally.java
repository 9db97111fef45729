import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class Tally {
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private int sum;

    public Tally() {
        pool.execute(() -> {});
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
