import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

class H2O {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition placeForHydrogen = lock.newCondition();
    private final Condition placeForOxygen = lock.newCondition();
    private final Condition complete = lock.newCondition();
    private int hydrogens;
    private int oxygens;
    private int leaving;

    public H2O() {}

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        lock.lock();
        try {
            while (hydrogens == 2) {
                placeForHydrogen.await();
            }
            hydrogens++;
            bond(releaseHydrogen);
        } finally {
            lock.unlock();
        }
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        lock.lock();
        try {
            while (oxygens == 1) {
                placeForOxygen.await();
            }
            oxygens++;
            bond(releaseOxygen);
        } finally {
            lock.unlock();
        }
    }

    private void bond(Runnable release) throws InterruptedException {
        if (hydrogens + oxygens == 3) {
            leaving = 3;
            complete.signalAll();
        }
        while (leaving == 0) {
            complete.await();
        }
        release.run();
        leaving--;
        if (leaving == 0) {
            hydrogens = 0;
            oxygens = 0;
            placeForHydrogen.signal();
            placeForOxygen.signal();
        }
    }
}
