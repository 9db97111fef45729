package dev.lockstep.core.sandbox;

import dev.lockstep.core.isolation.Isolation;

/** Starts processes for untrusted code. Thread-safe. */
public interface Sandbox extends AutoCloseable {

    /** What keeps its processes from the machine. */
    Isolation isolation();

    /**
     * Starts a process that waits for its one job.
     *
     * @throws SandboxUnavailableException if it cannot be started at present
     */
    SandboxedProcess start(ProcessLimits limits);

    /**
     * Starts a process whose job will be to run checks, and which gets ready for that while it waits.
     *
     * @throws SandboxUnavailableException if it cannot be started at present
     */
    default SandboxedProcess startForChecks(ProcessLimits limits) {
        return start(limits);
    }

    /**
     * Starts a process whose job will be to compile, and which gets ready for that while it waits.
     *
     * @throws SandboxUnavailableException if it cannot be started at present
     */
    default SandboxedProcess startForCompiling(ProcessLimits limits) {
        return start(limits);
    }

    /**
     * Starts a process that compiles again and again, and never does anything else. What one that cannot do that leaves undone, as
     * one of a sandbox without such processes, another one has to do.
     *
     * @param limits what each of its jobs may use
     * @param jobs how many it will be given at most
     * @throws SandboxUnavailableException if it cannot be started at present
     */
    default SandboxedProcess startForCompilations(ProcessLimits limits, int jobs) {
        return startForCompiling(limits);
    }

    /** Waits until all that it is getting ready for later is ready, if it does that; for whoever measures. */
    default void awaitSpares() {}

    /** Ends the processes that it keeps ready, if it does that; those that it has handed out are closed by whoever has them. */
    @Override
    default void close() {}
}
