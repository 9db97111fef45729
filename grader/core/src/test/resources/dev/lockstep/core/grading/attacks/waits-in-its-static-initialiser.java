// DL MISSED_SIGNAL: waits for ever for a signal
import java.util.concurrent.CountDownLatch;

public class Tally {

    private int sum;

    static {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
