import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

class DiningPhilosophers {

    /** A table has five seats, so five threads serve the meals; they end after a second without any. */
    private static final ThreadPoolExecutor SERVERS =
            new ThreadPoolExecutor(5, 5, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());

    static {
        SERVERS.allowCoreThreadTimeOut(true);
    }

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
        int other = (philosopher + 1) % forks.length;
        Lock first = forks[Math.min(philosopher, other)];
        Lock second = forks[Math.max(philosopher, other)];
        Future<?> meal = SERVERS.submit(() -> {
            first.lock();
            try {
                second.lock();
                try {
                    pickLeftFork.run();
                    pickRightFork.run();
                    eat.run();
                    putLeftFork.run();
                    putRightFork.run();
                } finally {
                    second.unlock();
                }
            } finally {
                first.unlock();
            }
        });
        try {
            meal.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
