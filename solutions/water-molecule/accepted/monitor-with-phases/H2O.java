class H2O {

    private int hydrogens;
    private int oxygens;
    private int leaving;

    public H2O() {}

    public synchronized void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        while (hydrogens == 2) {
            wait();
        }
        hydrogens++;
        bond(releaseHydrogen);
    }

    public synchronized void oxygen(Runnable releaseOxygen) throws InterruptedException {
        while (oxygens == 1) {
            wait();
        }
        oxygens++;
        bond(releaseOxygen);
    }

    private void bond(Runnable release) throws InterruptedException {
        if (hydrogens + oxygens == 3) {
            leaving = 3;
            notifyAll();
        }
        while (leaving == 0) {
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
