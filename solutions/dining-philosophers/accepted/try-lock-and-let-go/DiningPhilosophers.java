import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Nobody keeps a fork while waiting for the other one; a pause of random length keeps all from failing in step. */
class DiningPhilosophers {

    private final ReentrantLock[] forks = new ReentrantLock[5];

    public DiningPhilosophers() {
        for (int i = 0; i < forks.length; i++) {
            forks[i] = new ReentrantLock();
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
        ReentrantLock left = forks[philosopher];
        ReentrantLock right = forks[(philosopher + 1) % forks.length];

        while (!hasLocked(left, right)) {
            TimeUnit.MICROSECONDS.sleep(ThreadLocalRandom.current().nextInt(1, 100));
        }
        try {
            pickLeftFork.run();
            pickRightFork.run();
            eat.run();
            putLeftFork.run();
            putRightFork.run();
        } finally {
            right.unlock();
            left.unlock();
        }
    }

    private static boolean hasLocked(ReentrantLock one, ReentrantLock other) {
        one.lock();
        if (other.tryLock()) {
            return true;
        }
        one.unlock();
        return false;
    }
}
