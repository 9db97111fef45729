package dev.lockstep.engine.canary;

/** A program that is right under every schedule. */
@SuppressWarnings("unused") // Explored by name.
final class GuardedCounter implements Runnable {

    private int count;

    @Override
    public void run() {
        Thread one = new Thread(this::increment);
        Thread other = new Thread(this::increment);
        one.start();
        other.start();
        Ends.await(one);
        Ends.await(other);
        if (count != 2) {
            throw new AssertionError("expected 2, but was " + count);
        }
    }

    private synchronized void increment() {
        count++;
    }
}
