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
        int one = philosopher;
        int other = (philosopher + 1) % forks.length;
        Lock first = forks[Math.min(one, other)];
        Lock second = forks[Math.max(one, other)];

        Thread.startVirtualThread(() -> {
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
        });
    }
}
