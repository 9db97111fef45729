package dev.lockstep.runner;

import dev.lockstep.engine.canary.Canary;
import dev.lockstep.engine.rewrite.Program;
import dev.lockstep.runner.compile.SourceCompiler;
import dev.lockstep.runner.protocol.Job;
import dev.lockstep.runner.protocol.Message;
import dev.lockstep.runner.protocol.MessageWriter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Gets a process ready for the kind of job that was announced to it, while it has nothing to do but wait, locks it in, and says so.
 *
 * <p>What is done ahead is done later otherwise; no job can tell the difference but by its time.
 */
final class WarmUp {

    private final Thread thread = Thread.ofPlatform().daemon().name("warm up").unstarted(this::run);
    private final List<String> announced;
    private final Optional<InnerLock> lock;
    private final MessageWriter messages;
    private final Consumer<Throwable> giveUp;
    private volatile boolean jobIsThere;

    private WarmUp(
            List<String> announced, Optional<InnerLock> lock, MessageWriter messages, Consumer<Throwable> giveUp) {
        this.announced = announced;
        this.lock = lock;
        this.messages = messages;
        this.giveUp = giveUp;
    }

    /**
     * Begins it.
     *
     * @param announced the arguments of the process
     * @param lock what the process will lock itself in with, if at all
     * @param jobIsThere whether the job waits already, so that there is no time for more than saying so
     * @param giveUp ends a process that could not be locked in
     */
    static WarmUp begin(
            List<String> announced,
            Optional<InnerLock> lock,
            MessageWriter messages,
            boolean jobIsThere,
            Consumer<Throwable> giveUp) {
        WarmUp begun = new WarmUp(announced, lock, messages, giveUp);
        begun.jobIsThere = jobIsThere;
        begun.thread.start();
        return begun;
    }

    private void run() {
        prepare();
        try {
            lockIn();
            messages.write(new Message.Ready());
        } catch (IOException | RuntimeException | LinkageError e) {
            giveUp.accept(e);
        }
    }

    private void prepare() {
        try {
            if (announced.contains(Job.CHECKS_TO_COME)) {
                prepareChecks();
            } else if (announced.contains(Job.COMPILING_TO_COME) && !jobIsThere) {
                SourceCompiler.warmUp();
            }
        } catch (RuntimeException | LinkageError _) {
            // The job that needs what failed hears of it.
        }
    }

    private void prepareChecks() {
        lock.ifPresent(InnerLock::openDoors);
        Canary.singOnce();
        Program.loadUsualShadows(() -> !jobIsThere);
    }

    /** Only for what was announced: what a process may do after that differs. */
    private void lockIn() {
        if (announced.contains(Job.REHEARSAL)) {
            return;
        }
        if (announced.contains(Job.CHECKS_TO_COME)) {
            lock.ifPresent(InnerLock::lockForChecks);
        } else if (announced.contains(Job.COMPILING_TO_COME)) {
            lock.ifPresent(InnerLock::lockForCompiling);
        }
    }

    /** Ends it as soon as what it is at is done; from then on nothing of it is running. */
    void end() {
        jobIsThere = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the main thread before its job", e);
        }
    }
}
