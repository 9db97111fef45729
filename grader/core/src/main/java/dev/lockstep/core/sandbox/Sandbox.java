package dev.lockstep.core.sandbox;

import dev.lockstep.core.isolation.Isolation;

/** Starts processes for untrusted code. Thread-safe. */
public interface Sandbox {

    /** What keeps its processes from the machine. */
    Isolation isolation();

    /**
     * Starts a process that waits for its one job.
     *
     * @throws SandboxException if it cannot be started
     */
    SandboxedProcess start(ProcessLimits limits);

    /**
     * Starts a process whose job will be to run checks, and which gets ready for that while it waits.
     *
     * @throws SandboxException if it cannot be started
     */
    default SandboxedProcess startForChecks(ProcessLimits limits) {
        return start(limits);
    }
}
