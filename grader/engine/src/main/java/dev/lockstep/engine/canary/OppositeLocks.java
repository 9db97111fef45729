package dev.lockstep.engine.canary;

/** A program that deadlocks under some schedules. */
@SuppressWarnings("unused") // Explored by name.
final class OppositeLocks implements Runnable {

    private final Object left = new Object();
    private final Object right = new Object();
    private int nested;

    @Override
    public void run() {
        Thread one = new Thread(() -> nest(left, right));
        Thread other = new Thread(() -> nest(right, left));
        one.start();
        other.start();
        Ends.await(one);
        Ends.await(other);
    }

    private void nest(Object outer, Object inner) {
        synchronized (outer) {
            synchronized (inner) {
                nested++;
            }
        }
    }
}
