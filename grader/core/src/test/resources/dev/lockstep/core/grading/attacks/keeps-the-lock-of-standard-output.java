// WA THREAD_LEAK: A thread was still alive
import java.util.concurrent.locks.LockSupport;

public class Tally {

    private int sum;

    private static void park() {
        while (true) {
            LockSupport.park();
        }
    }

    public Tally() {
        Thread keeper = new Thread(() -> {
            synchronized (System.out) {
                park();
            }
        });
        keeper.setDaemon(true);
        keeper.start();
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
