package dev.lockstep.engine.junit;

import dev.lockstep.engine.Worker;
import dev.lockstep.engine.WorkerFailedException;
import dev.lockstep.engine.Workers.Action;
import dev.lockstep.engine.simulation.LockstepThread;
import dev.lockstep.engine.simulation.ThreadHooks;
import org.jspecify.annotations.Nullable;

/** One worker as a thread of a simulation. */
final class SimulatedWorker implements Worker {

    private final LockstepThread thread;
    private @Nullable Throwable failure;
    private boolean told;

    SimulatedWorker(String words, Action action) {
        thread = new LockstepThread(() -> run(action), words);
    }

    private void run(Action action) {
        try {
            action.run();
        } catch (Throwable thrown) {
            failure = thrown;
            ThreadHooks.workFailed(thrown);
        }
    }

    void begin() {
        ThreadHooks.startNow(thread);
    }

    void awaitEnd() {
        ThreadHooks.awaitEnd(thread);
    }

    /** Throws what its action threw, unless that has been thrown before. */
    void throwNewFailure() {
        if (!told) {
            throwFailure();
        }
    }

    private void throwFailure() {
        told = true;
        switch (failure) {
            case null -> {}
            case Error error -> throw error;
            case RuntimeException exception -> throw exception;
            case Exception exception -> throw new WorkerFailedException(exception);
            case Throwable other ->
                throw new IllegalStateException("a worker threw neither an error nor an exception", other);
        }
    }

    @Override
    public void settle() {
        ThreadHooks.settle(thread);
    }

    @Override
    public boolean ended() {
        return ThreadHooks.hasEnded(thread);
    }

    @Override
    public boolean waits() {
        ThreadHooks.awaitStandstill(thread);
        return !ended();
    }

    @Override
    public void interrupt() {
        ThreadHooks.interrupt(thread, 0);
    }

    @Override
    public void join() {
        awaitEnd();
        throwFailure();
    }
}
