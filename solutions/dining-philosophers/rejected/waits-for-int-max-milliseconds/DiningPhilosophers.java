import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

class DiningPhilosophers {

    private final Semaphore[] forks = new Semaphore[5];

    public DiningPhilosophers() {
        for (int i = 0; i < forks.length; i++) {
            forks[i] = new Semaphore(1);
        }
    }

    public void wantsToEat(
            int philosopher,
            Runnable pickLeftFork,
            Runnable pickRightFork,
            Runnable eat,
            Runnable putLeftFork,
            Runnable putRightFork)
            throws InterruptedException {
        int left = philosopher;
        int right = (philosopher + 1) % forks.length;

        await(forks[Math.min(left, right)]);
        await(forks[Math.max(left, right)]);
        pickLeftFork.run();
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        putRightFork.run();
        forks[left].release();
        forks[right].release();
    }

    private static void await(Semaphore fork) throws InterruptedException {
        fork.tryAcquire(Integer.MAX_VALUE, TimeUnit.MILLISECONDS);
    }
}
