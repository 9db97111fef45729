import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A waiter, who comes with the first guest, hands out two forks at a time. */
class DiningPhilosophers {

    private record Wish(int left, int right, CountDownLatch granted) {}

    private final List<Wish> wishes = new ArrayList<>();
    private final boolean[] taken = new boolean[5];
    private boolean waiterIsThere;

    public void wantsToEat(
            int philosopher,
            Runnable pickLeftFork,
            Runnable pickRightFork,
            Runnable eat,
            Runnable putLeftFork,
            Runnable putRightFork)
            throws InterruptedException {
        var wish = new Wish(philosopher, (philosopher + 1) % taken.length, new CountDownLatch(1));

        tell(wish);
        wish.granted().await();
        pickLeftFork.run();
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        putRightFork.run();
        giveBack(wish);
    }

    private synchronized void tell(Wish wish) {
        wishes.add(wish);
        if (!waiterIsThere) {
            waiterIsThere = true;
            Thread.startVirtualThread(this::serve);
        }
        notifyAll();
    }

    private synchronized void giveBack(Wish wish) {
        taken[wish.left()] = false;
        taken[wish.right()] = false;
        notifyAll();
    }

    private synchronized void serve() {
        try {
            while (true) {
                wishes.removeIf(this::isGranted);
                wait();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the waiter", e);
        }
    }

    private boolean isGranted(Wish wish) {
        if (taken[wish.left()] || taken[wish.right()]) {
            return false;
        }
        taken[wish.left()] = true;
        taken[wish.right()] = true;
        wish.granted().countDown();
        return true;
    }
}
