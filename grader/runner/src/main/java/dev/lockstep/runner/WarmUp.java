package dev.lockstep.runner;

import dev.lockstep.engine.canary.Canary;
import dev.lockstep.engine.rewrite.Program;
import java.util.Optional;

/**
 * Gets the engine ready for checks while the process has nothing to do but wait for its job: it starts while the submission is
 * still being compiled.
 *
 * <p>What is done ahead is done later otherwise; no check can tell the difference but by its time.
 */
final class WarmUp {

    private final Thread thread = Thread.ofPlatform().daemon().name("warm up").unstarted(this::run);
    private final Optional<InnerLock> lock;
    private volatile boolean jobIsThere;

    private WarmUp(Optional<InnerLock> lock) {
        this.lock = lock;
    }

    /** Begins it, in a process that will lock itself in or not. */
    static WarmUp begin(Optional<InnerLock> lock) {
        WarmUp begun = new WarmUp(lock);
        begun.thread.start();
        return begun;
    }

    private void run() {
        try {
            lock.ifPresent(InnerLock::openDoors);
            Canary.singOnce();
            Program.loadUsualShadows(() -> !jobIsThere);
        } catch (RuntimeException | LinkageError _) {
            // The first check that needs the engine hears of it.
        }
    }

    /** Ends it as soon as what it is at is done; from then on nothing of it is running. */
    void end() {
        jobIsThere = true;
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
