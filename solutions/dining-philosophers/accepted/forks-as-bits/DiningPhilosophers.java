import java.util.concurrent.atomic.AtomicInteger;

/** A bit for each fork: both are taken in one step, and whoever finds one of them gone looks again. */
class DiningPhilosophers {

    private final AtomicInteger taken = new AtomicInteger();

    public DiningPhilosophers() {}

    public void wantsToEat(
            int philosopher,
            Runnable pickLeftFork,
            Runnable pickRightFork,
            Runnable eat,
            Runnable putLeftFork,
            Runnable putRightFork) {
        int both = 1 << philosopher | 1 << (philosopher + 1) % 5;

        while (!hasTaken(both)) {
            Thread.yield();
        }
        pickLeftFork.run();
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        putRightFork.run();
        taken.updateAndGet(seen -> seen & ~both);
    }

    private boolean hasTaken(int both) {
        int seen = taken.get();
        return (seen & both) == 0 && taken.compareAndSet(seen, seen | both);
    }
}
