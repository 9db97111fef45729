import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

class DiningPhilosophers {

    private final Lock[] forks = new Lock[5];

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
        Lock left = forks[philosopher];
        Lock right = forks[(philosopher + 1) % forks.length];

        left.lock();
        pickLeftFork.run();
        right.lock();
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        left.unlock();
        putRightFork.run();
        right.unlock();
    }
}
