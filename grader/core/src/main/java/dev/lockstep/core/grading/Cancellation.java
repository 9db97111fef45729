package dev.lockstep.core.grading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says whether a grading is still wanted. Thread-safe. */
public final class Cancellation {

    private final Set<Runnable> actions = new HashSet<>();
    private boolean cancelled;

    /** The grading is to end: its process is killed at once if it runs checks; else it ends with the stage that it is in. */
    public void cancel() {
        toldNow().forEach(Runnable::run);
    }

    private synchronized List<Runnable> toldNow() {
        cancelled = true;
        List<Runnable> all = List.copyOf(actions);
        actions.clear();
        return all;
    }

    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Has something done when it is cancelled, or now if it is already; closing the answer forgets it. */
    Registration onCancel(Runnable action) {
        if (!add(action)) {
            action.run();
        }
        return () -> remove(action);
    }

    private synchronized boolean add(Runnable action) {
        return !cancelled && actions.add(action);
    }

    private synchronized void remove(Runnable action) {
        actions.remove(action);
    }

    void throwIfCancelled() {
        if (isCancelled()) {
            throw new CancelledException();
        }
    }

    /** Something that is done when a grading is cancelled. */
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }

    /** Thrown within a grading that is not wanted any more; never leaves this package. */
    static final class CancelledException extends RuntimeException {
        private static final long serialVersionUID = 1;

        CancelledException() {
            super("the grading was cancelled", null, false, false);
        }
    }
}
