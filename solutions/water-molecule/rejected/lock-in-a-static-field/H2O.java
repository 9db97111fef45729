class H2O {

    private static final Object LOCK = new Object();

    private int hydrogens;
    private int oxygens;
    private int leaving;

    public H2O() {}

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        synchronized (LOCK) {
            while (hydrogens == 2) {
                LOCK.wait();
            }
            hydrogens++;
            bond(releaseHydrogen);
        }
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        synchronized (LOCK) {
            while (oxygens == 1) {
                LOCK.wait();
            }
            oxygens++;
            bond(releaseOxygen);
        }
    }

    private void bond(Runnable release) throws InterruptedException {
        if (hydrogens + oxygens == 3) {
            leaving = 3;
            LOCK.notifyAll();
        }
        while (leaving == 0) {
            LOCK.wait();
        }
        release.run();
        leaving--;
        if (leaving == 0) {
            hydrogens = 0;
            oxygens = 0;
            LOCK.notifyAll();
        }
    }
}
