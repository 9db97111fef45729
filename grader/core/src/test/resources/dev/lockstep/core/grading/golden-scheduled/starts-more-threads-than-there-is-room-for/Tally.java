import java.util.ArrayList;
import java.util.List;

public class Tally {
    private int sum;

    public void add(int amount) {
        List<Thread> helpers = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            helpers.add(Thread.startVirtualThread(() -> {}));
        }
        for (Thread helper : helpers) {
            await(helper);
        }
        count(amount);
    }

    private static void await(Thread helper) {
        try {
            helper.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void count(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
