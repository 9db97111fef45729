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

    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private final Supplier<T> work;
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
        ONE_AT_A_TIME.lock();
        try {
            result = work.get();
        } catch (Throwable failure) {
            thrown = failure;
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private void awaitEnd() {
        boolean interrupted = false;
        while (isAlive()) {
            try {
                join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            currentThread().interrupt();
        }
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
