import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

class DiningPhilosophers {

    private static final Lock[] FORKS = {
        new ReentrantLock(), new ReentrantLock(), new ReentrantLock(), new ReentrantLock(), new ReentrantLock()
    };

    public DiningPhilosophers() {}

    public void wantsToEat(
            int philosopher,
            Runnable pickLeftFork,
            Runnable pickRightFork,
            Runnable eat,
            Runnable putLeftFork,
            Runnable putRightFork) {
        int one = philosopher;
        int other = (philosopher + 1) % FORKS.length;
        Lock first = FORKS[Math.min(one, other)];
        Lock second = FORKS[Math.max(one, other)];

        first.lock();
        second.lock();
        try {
            pickLeftFork.run();
            pickRightFork.run();
            eat.run();
            putLeftFork.run();
            putRightFork.run();
        } finally {
            second.unlock();
            first.unlock();
        }
    }
}
