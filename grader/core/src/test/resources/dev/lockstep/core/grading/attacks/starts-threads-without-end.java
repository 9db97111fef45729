// MLE MEMORY_LIMIT: more memory than it may
import java.util.concurrent.locks.LockSupport;

public class Tally {

    private int sum;

    public Tally() {
        while (true) {
            Thread sleeper = new Thread(LockSupport::park);
            sleeper.setDaemon(true);
            sleeper.start();
        }
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
