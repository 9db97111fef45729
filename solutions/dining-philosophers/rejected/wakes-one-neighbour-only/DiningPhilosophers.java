import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

class DiningPhilosophers {

    private final ReentrantLock table = new ReentrantLock();
    private final Condition[] forksMayBeFree = new Condition[5];
    private final boolean[] taken = new boolean[5];

    public DiningPhilosophers() {
        for (int i = 0; i < forksMayBeFree.length; i++) {
            forksMayBeFree[i] = table.newCondition();
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
        int right = (philosopher + 1) % 5;

        table.lock();
        try {
            while (taken[left] || taken[right]) {
                forksMayBeFree[philosopher].await();
            }
            taken[left] = true;
            taken[right] = true;
        } finally {
            table.unlock();
        }

        pickLeftFork.run();
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        putRightFork.run();

        table.lock();
        try {
            taken[left] = false;
            taken[right] = false;
            forksMayBeFree[right].signal();
        } finally {
            table.unlock();
        }
    }
}
