import java.util.concurrent.LinkedBlockingQueue;

public class Tally {
    private final LinkedBlockingQueue<Integer> never = new LinkedBlockingQueue<>();
    private int sum;

    public Tally() {
        new Thread(() -> {
                    try {
                        never.take();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                })
                .start();
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
