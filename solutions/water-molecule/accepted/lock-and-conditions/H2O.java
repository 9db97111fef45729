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
            awaitPartners();
        } finally {
            lock.unlock();
        }
        releaseHydrogen.run();
        leave();
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        lock.lock();
        try {
            while (oxygens == 1) {
                placeForOxygen.await();
            }
            oxygens++;
            awaitPartners();
        } finally {
            lock.unlock();
        }
        releaseOxygen.run();
        leave();
    }

    private void awaitPartners() throws InterruptedException {
        if (hydrogens + oxygens == 3) {
            leaving = 3;
            complete.signalAll();
        }
        while (leaving == 0) {
            complete.await();
        }
    }

    private void leave() {
        lock.lock();
        try {
            leaving--;
            if (leaving == 0) {
                hydrogens = 0;
                oxygens = 0;
                placeForHydrogen.signal();
                placeForHydrogen.signal();
                placeForOxygen.signal();
            }
        } finally {
            lock.unlock();
        }
    }
}
