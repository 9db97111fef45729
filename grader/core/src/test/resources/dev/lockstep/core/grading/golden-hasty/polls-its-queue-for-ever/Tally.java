import java.util.concurrent.ConcurrentLinkedQueue;

public class Tally {
    private final ConcurrentLinkedQueue<Runnable> work = new ConcurrentLinkedQueue<>();
    private int sum;

    public Tally() {
        new Thread(this::pollForEver).start();
    }

    private void pollForEver() {
        try {
            while (true) {
                Runnable next = work.poll();
                if (next != null) {
                    next.run();
                }
                Thread.sleep(10);
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
