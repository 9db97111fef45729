import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

public class Tally {
    private final ThreadPoolExecutor pool =
            new ThreadPoolExecutor(2, 2, 10, TimeUnit.DAYS, new LinkedBlockingQueue<>());
    private int sum;

    public Tally() {
        pool.allowCoreThreadTimeOut(true);
        pool.execute(() -> {});
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
