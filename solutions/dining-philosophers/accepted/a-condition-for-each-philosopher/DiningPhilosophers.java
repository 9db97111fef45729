import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Whoever puts two forks back wakes the neighbours, and the other calls of the same philosopher. */
class DiningPhilosophers {

    private static final int SEATS = 5;

    private final ReentrantLock table = new ReentrantLock();
    private final Condition[] forksMayBeFree = new Condition[SEATS];
    private final boolean[] eating = new boolean[SEATS];

    public DiningPhilosophers() {
        for (int i = 0; i < SEATS; i++) {
            forksMayBeFree[i] = table.newCondition();
        }
    }

    public void wantsToEat(
            int philosopher,
            Runnable pickLeftFork,
            Runnable pickRightFork,
            Runnable eat,
            Runnable putLeftFork,
            Runnable putRightFork) {
        int before = (philosopher + SEATS - 1) % SEATS;
        int after = (philosopher + 1) % SEATS;

        table.lock();
        try {
            while (eating[before] || eating[philosopher] || eating[after]) {
                forksMayBeFree[philosopher].awaitUninterruptibly();
            }
            eating[philosopher] = true;
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
            eating[philosopher] = false;
            forksMayBeFree[before].signal();
            forksMayBeFree[philosopher].signal();
            forksMayBeFree[after].signal();
        } finally {
            table.unlock();
        }
    }
}
