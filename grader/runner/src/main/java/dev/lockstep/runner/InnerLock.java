package dev.lockstep.runner;

import dev.lockstep.runner.compile.SourceCompiler;
import dev.lockstep.runner.linux.RefusedByKernelException;
import dev.lockstep.runner.linux.Seccomp;
import dev.lockstep.runner.linux.Seccomp.Purpose;
import dev.lockstep.runner.protocol.Job;
import java.util.Optional;

/**
 * The filter that a process puts on all of its threads, those of the JVM included, before anything foreign is loaded.
 *
 * <p>From then on it opens no file (or only for reading, to compile), starts nothing and talks to nobody but over what is open.
 */
final class InnerLock {

    /** Most of the time that locking takes is that of the JDK until it can call a C function at all. */
    private final Thread rehearsal =
            Thread.ofPlatform().daemon().name("rehearse the lock").unstarted(() -> Seccomp.rehearse(Purpose.COMPILING));

    private boolean doorsAreOpen;
    private Optional<Purpose> lockedFor = Optional.empty();

    private InnerLock() {}

    /** Begins to do ahead what takes time. */
    static InnerLock prepare() {
        InnerLock lock = new InnerLock();
        lock.rehearsal.start();
        return lock;
    }

    /** Opens, once, what cannot be opened when checks run. */
    synchronized void openDoors() {
        if (!doorsAreOpen) {
            Doors.open();
            doorsAreOpen = true;
        }
    }

    /**
     * Locks this process in for {@code job}, unless it is already.
     *
     * @throws IllegalStateException if the kernel refuses, or if it is locked in for something else; then the job must not be done
     */
    void lock(Job job) {
        switch (job) {
            case Job.Compile _ -> lockForCompiling();
            case Job.ListChecks _, Job.RunChecks _, Job.TryTests _, Job.Play _, Job.PlayOn _ -> lockForChecks();
            case Job.Rehearse _ -> rehearse();
        }
    }

    /** Locks it in for what compiles. */
    synchronized void lockForCompiling() {
        SourceCompiler.getReady();
        lock(Purpose.COMPILING);
    }

    /** Locks it in for what lists or runs checks. */
    synchronized void lockForChecks() {
        openDoors();
        lock(Purpose.CHECKS);
    }

    private void lock(Purpose purpose) {
        if (lockedFor.equals(Optional.of(purpose))) {
            return;
        }
        if (lockedFor.isPresent()) {
            throw new IllegalStateException("this process has locked itself in for %s, so it does no job that is %s"
                    .formatted(lockedFor.get(), purpose));
        }
        try {
            rehearsal.join();
            Seccomp.giveUpNewPrivileges();
            Seccomp.filterThisProcess(purpose);
            lockedFor = Optional.of(purpose);
        } catch (RefusedByKernelException | InterruptedException e) {
            throw new IllegalStateException("this process could not lock itself in, so it does not do its job", e);
        }
    }

    /** What is rehearsed is trusted, and writes a cache at its end. */
    private void rehearse() {
        openDoors();
        SourceCompiler.getReady();
        Seccomp.rehearse(Purpose.CHECKS);
    }
}
