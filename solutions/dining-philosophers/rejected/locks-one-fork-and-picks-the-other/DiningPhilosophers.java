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
            Runnable putRightFork) {
        Lock left = forks[philosopher];
        Lock right = forks[(philosopher + 1) % forks.length];
        Lock first = philosopher % 2 == 0 ? left : right;
        Lock second = philosopher % 2 == 0 ? right : left;

        first.lock();
        pickLeftFork.run();
        second.lock();
        pickRightFork.run();
        eat.run();
        putRightFork.run();
        second.unlock();
        putLeftFork.run();
        first.unlock();
    }
}
