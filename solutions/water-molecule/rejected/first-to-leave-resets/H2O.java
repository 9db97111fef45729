class H2O {

    private int hydrogens;
    private int oxygens;

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
        notifyAll();
        while (hydrogens + oxygens < 3) {
            wait();
        }
        release.run();
        hydrogens = 0;
        oxygens = 0;
        notifyAll();
    }
}
