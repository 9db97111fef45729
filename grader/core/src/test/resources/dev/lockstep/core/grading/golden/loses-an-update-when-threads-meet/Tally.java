import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Loses one update for certain, not by luck: of the second tally that threads share, where two of them wait for each other
 * between reading and writing. The first one is used by one thread after another.
 */
public class Tally {

    private static final AtomicInteger SHARED = new AtomicInteger();

    private final Thread maker = Thread.currentThread();
    private final AtomicInteger sum = new AtomicInteger();
    private final CountDownLatch haveRead = new CountDownLatch(2);
    private int place;

    public void add(int amount) {
        if (Thread.currentThread() != maker && placeAmongShared() == 2 && haveRead.getCount() > 0) {
            addWhileAnotherDoes(amount);
        } else {
            sum.addAndGet(amount);
        }
    }

    private synchronized int placeAmongShared() {
        if (place == 0) {
            place = SHARED.incrementAndGet();
        }
        return place;
    }

    private void addWhileAnotherDoes(int amount) {
        int before = sum.get();
        haveRead.countDown();
        try {
            haveRead.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        sum.set(before + amount);
    }

    public int total() {
        return sum.get();
    }
}
