package dev.lockstep.runner;

import dev.lockstep.runner.compile.SourceCompiler;
import dev.lockstep.runner.linux.RefusedByKernelException;
import dev.lockstep.runner.linux.Seccomp;
import dev.lockstep.runner.linux.Seccomp.Purpose;
import dev.lockstep.runner.protocol.Job;

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
     * Locks this process in for {@code job}.
     *
     * @throws IllegalStateException if the kernel refuses; then the job must not be done
     */
    void lock(Job job) {
        switch (job) {
            case Job.Compile _ -> {
                SourceCompiler.getReady();
                lock(Purpose.COMPILING);
            }
            case Job.ListChecks _, Job.RunChecks _ -> {
                openDoors();
                lock(Purpose.CHECKS);
            }
            case Job.Rehearse _ -> rehearse();
        }
    }

    private void lock(Purpose purpose) {
        try {
            rehearsal.join();
            Seccomp.giveUpNewPrivileges();
            Seccomp.filterThisProcess(purpose);
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
