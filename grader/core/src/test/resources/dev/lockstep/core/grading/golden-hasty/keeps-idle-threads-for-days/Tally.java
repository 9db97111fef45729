import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

public class Tally {
    private final LinkedBlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
    private int sum;

    public Tally() {
        new Thread(this::workUntilIdleForDays).start();
    }

    private void workUntilIdleForDays() {
        try {
            Runnable next = work.poll(10, TimeUnit.DAYS);
            while (next != null) {
                next.run();
                next = work.poll(10, TimeUnit.DAYS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
