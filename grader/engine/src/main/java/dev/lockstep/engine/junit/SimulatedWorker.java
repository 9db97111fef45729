package dev.lockstep.engine.junit;

import dev.lockstep.engine.Worker;
import dev.lockstep.engine.WorkerFailedException;
import dev.lockstep.engine.Workers.Action;
import dev.lockstep.engine.simulation.LockstepThread;
import dev.lockstep.engine.simulation.ThreadHooks;
import dev.lockstep.engine.simulation.ThreadStateHooks;
import dev.lockstep.engine.simulation.WaitHooks;
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
        WaitHooks.awaitEnd(thread);
    }

    /** Throws what its action threw, unless that has been thrown before. */
    void throwNewFailure() {
        if (!told) {
            throwFailure();
        }
    }

    private void throwFailure() {
        told = true;
        WorkerFailedException.rethrow(failure);
    }

    @Override
    public void settle() {
        WaitHooks.settle(thread);
    }

    @Override
    public boolean ended() {
        return ThreadStateHooks.hasEnded(thread);
    }

    @Override
    public boolean waits() {
        WaitHooks.awaitStandstill(thread);
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
