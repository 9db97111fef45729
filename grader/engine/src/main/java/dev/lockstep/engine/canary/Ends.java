package dev.lockstep.engine.canary;

/** Waits for threads that nobody interrupts. */
final class Ends {

    private Ends() {}

    static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the canary", e);
        }
    }
}
