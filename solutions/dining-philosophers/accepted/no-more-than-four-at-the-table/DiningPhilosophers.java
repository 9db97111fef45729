import java.util.concurrent.Semaphore;

/** Sits the other way round: the left fork of a philosopher is the right one of the next. */
class DiningPhilosophers {

    private final Semaphore chairs = new Semaphore(4);
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
        Semaphore left = forks[(philosopher + 1) % 5];
        Semaphore right = forks[philosopher];

        chairs.acquire();
        left.acquire();
        pickLeftFork.run();
        right.acquire();
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        left.release();
        putRightFork.run();
        right.release();
        chairs.release();
    }
}
