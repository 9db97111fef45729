// WA THREAD_LEAK: the monitor of String 1
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
            synchronized ("the check".intern()) {
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
