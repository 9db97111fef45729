import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

class DiningPhilosophers {
    private final ReentrantLock[] forks = new ReentrantLock[5];
    private final Semaphore seats = new Semaphore(4);

    {
        for (int i = 0; i < 5; i++) forks[i] = new ReentrantLock();
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
        int right = (philosopher + 1) % 5;
        seats.acquire();
        forks[left].lock();
        pickLeftFork.run();
        seats.release();
        forks[right].lock();
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        forks[left].unlock();
        putRightFork.run();
        forks[right].unlock();
    }
}
