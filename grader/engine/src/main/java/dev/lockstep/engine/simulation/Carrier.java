package dev.lockstep.engine.simulation;

import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The thread that simulations run on: one of its own, and one at a time in a process.
 *
 * <p>A continuation that yields takes the monitors with it that its carrier holds, those too that belong to frames below the
 * continuation. So whoever holds one, such as a listener that prints a failure, must not be the carrier: the monitor would
 * be lost. And while one simulation runs, the hooks of all rewritten code in the process belong to it.
 */
public final class Carrier<T> extends Thread {

    /** Enough for calls as deep as they may be, whatever each of them needs; only what is used takes memory. */
    private static final long STACK_BYTES = 128L << 20;

    private static final long LOOK_EVERY_MILLIS = 250;

    /** Nobody else uses the locks of a simulation: a carrier that waits for one waits for ever. More looks than one pass over what the JVM does. */
    private static final int LOOKS_AT_A_STANDSTILL = 40;

    private static volatile ReentrantLock oneAtATime = new ReentrantLock();

    private final Supplier<T> work;
    private volatile boolean hasBegun;
    private @Nullable T result;
    private @Nullable Throwable thrown;

    private Carrier(Supplier<T> work) {
        super(null, null, "lockstep", STACK_BYTES);
        this.work = work;
        setDaemon(true);
    }

    /**
     * Runs {@code work} on a carrier, after all other work in the process, and waits for its end, whoever interrupts.
     *
     * @throws RuntimeException or an Error: what the work throws
     * @throws Unsupported if it waits for a lock of the JVM's own, which is held by a thread of the simulation that is not running
     */
    public static <T> T call(Supplier<T> work) {
        if (currentThread() instanceof Carrier<?>) {
            return work.get();
        }
        Carrier<T> carrier = new Carrier<>(work);
        carrier.start();
        carrier.awaitEnd();
        carrier.rethrow();
        return Objects.requireNonNull(carrier.result);
    }

    @Override
    public void run() {
        ReentrantLock turn = oneAtATime;
        turn.lock();
        try {
            hasBegun = true;
            result = work.get();
        } catch (Throwable failure) {
            thrown = failure;
        } finally {
            turn.unlock();
        }
    }

    private void awaitEnd() {
        boolean interrupted = false;
        int standing = 0;
        while (isAlive()) {
            try {
                join(LOOK_EVERY_MILLIS);
                standing = standsStill() ? standing + 1 : 0;
                if (standing == LOOKS_AT_A_STANDSTILL) {
                    abandon();
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            currentThread().interrupt();
        }
    }

    private boolean standsStill() {
        return hasBegun && (getState() == State.BLOCKED || getState() == State.WAITING);
    }

    /** Gives the carrier up, which never comes back; others may run. */
    private void abandon() {
        String place = Frames.placeIn(getStackTrace());
        oneAtATime = new ReentrantLock();
        Simulation.abandon();
        throw new Unsupported("a wait for a lock of the JDK's inside of which threads were switched" + place);
    }

    private void rethrow() {
        switch (thrown) {
            case null -> {}
            case Error error -> throw error;
            case RuntimeException exception -> throw exception;
            case Throwable other -> throw new IllegalStateException("a supplier threw a checked exception", other);
        }
    }
}
