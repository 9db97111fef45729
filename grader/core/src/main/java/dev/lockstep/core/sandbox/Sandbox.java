package dev.lockstep.core.sandbox;

/** Starts processes for untrusted code. Thread-safe. */
public interface Sandbox {

    /**
     * Starts a process that waits for its one job.
     *
     * @throws SandboxException if it cannot be started
     */
    SandboxedProcess start(ProcessLimits limits);
}
