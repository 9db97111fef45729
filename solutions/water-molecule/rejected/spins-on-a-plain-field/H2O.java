import java.util.concurrent.Semaphore;

class H2O {

    private final Semaphore hydrogens = new Semaphore(2);
    private final Semaphore oxygens = new Semaphore(1);
    private int arrived;
    private int gone;
    private int complete;

    public H2O() {}

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        hydrogens.acquire();
        bond(releaseHydrogen);
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        oxygens.acquire();
        bond(releaseOxygen);
    }

    private void bond(Runnable release) {
        int mine = arrive();
        while (complete < mine) {
            Thread.onSpinWait();
        }
        release.run();
        leave();
    }

    private synchronized int arrive() {
        arrived++;
        int mine = (arrived + 2) / 3;
        if (arrived == 3 * mine) {
            complete = mine;
        }
        return mine;
    }

    private synchronized void leave() {
        gone++;
        if (gone % 3 == 0) {
            hydrogens.release(2);
            oxygens.release();
        }
    }
}
