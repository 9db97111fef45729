package dev.lockstep.bench.scenario;

/** A thread whose work may be interrupted, and the ways to run a few of them. */
abstract class Worker extends Thread {

    abstract void work() throws InterruptedException;

    @Override
    public final void run() {
        try {
            work();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts all, then waits for all. */
    static void runAll(Thread... threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** Says that the body has found its mistake. */
    static void check(boolean right, String what) {
        if (!right) {
            throw new AssertionError(what);
        }
    }
}
