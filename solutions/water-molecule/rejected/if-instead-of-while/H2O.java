class H2O {

    private int hydrogens;
    private int oxygens;
    private int leaving;

    public H2O() {}

    public synchronized void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        if (hydrogens == 2) {
            wait();
        }
        hydrogens++;
        bond(releaseHydrogen);
    }

    public synchronized void oxygen(Runnable releaseOxygen) throws InterruptedException {
        if (oxygens == 1) {
            wait();
        }
        oxygens++;
        bond(releaseOxygen);
    }

    private void bond(Runnable release) throws InterruptedException {
        if (hydrogens == 2 && oxygens == 1) {
            leaving = 3;
            notifyAll();
        }
        if (leaving == 0) {
            wait();
        }
        release.run();
        leaving--;
        if (leaving == 0) {
            hydrogens = 0;
            oxygens = 0;
            notifyAll();
        }
    }
}
