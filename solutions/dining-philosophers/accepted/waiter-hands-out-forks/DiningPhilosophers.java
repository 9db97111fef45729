import java.util.concurrent.Semaphore;

/** A waiter hands out two forks at a time; they are put back without him. */
class DiningPhilosophers {
    private final Object waiter = new Object();
    private final Semaphore[] forks = {
        new Semaphore(1), new Semaphore(1), new Semaphore(1), new Semaphore(1), new Semaphore(1)
    };

    public void wantsToEat(
            int philosopher,
            Runnable pickLeftFork,
            Runnable pickRightFork,
            Runnable eat,
            Runnable putLeftFork,
            Runnable putRightFork)
            throws InterruptedException {
        int left = philosopher;
        int right = (philosopher + 1) % 5;
        synchronized (waiter) {
            forks[left].acquire();
            pickLeftFork.run();
            forks[right].acquire();
            pickRightFork.run();
        }
        eat.run();
        putLeftFork.run();
        forks[left].release();
        putRightFork.run();
        forks[right].release();
    }
}
