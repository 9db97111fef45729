import java.util.concurrent.atomic.AtomicInteger;

/** Places are taken by compare-and-set, arrivals are numbered, and whoever waits looks again and again. */
class H2O {

    private final AtomicInteger hydrogens = new AtomicInteger();
    private final AtomicInteger oxygens = new AtomicInteger();
    private final AtomicInteger arrived = new AtomicInteger();
    private final AtomicInteger gone = new AtomicInteger();

    public H2O() {}

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        takePlace(hydrogens, 2);
        bond(releaseHydrogen);
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        takePlace(oxygens, 1);
        bond(releaseOxygen);
    }

    private static void takePlace(AtomicInteger taken, int places) {
        while (true) {
            int seen = taken.get();
            if (seen < places && taken.compareAndSet(seen, seen + 1)) {
                return;
            }
            Thread.onSpinWait();
        }
    }

    private void bond(Runnable release) {
        int before = arrived.getAndIncrement();
        int complete = before - before % 3 + 3;
        while (arrived.get() < complete) {
            Thread.onSpinWait();
        }
        release.run();
        if (gone.incrementAndGet() == complete) {
            oxygens.set(0);
            hydrogens.set(0);
        }
    }
}
