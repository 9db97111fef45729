package dev.lockstep.core.grading;

import dev.lockstep.core.kata.Limits;
import dev.lockstep.core.sandbox.ProcessLimits;
import dev.lockstep.core.sandbox.Sandbox;
import dev.lockstep.core.sandbox.SandboxedProcess;
import java.time.Duration;
import java.util.Optional;

/** The processes that run one submission's checks: one that is started ahead, and more as they are needed. Used by one thread. */
final class CheckProcesses implements AutoCloseable {

    /** How much more a process may take that runs a single check for the last time. */
    private static final int PATIENT = 3;

    private final Sandbox sandbox;
    private final Limits limits;
    private Optional<SandboxedProcess> ahead;

    private CheckProcesses(Sandbox sandbox, Limits limits) {
        this.sandbox = sandbox;
        this.limits = limits;
        this.ahead = Optional.of(sandbox.start(with(limits.wall())));
    }

    static CheckProcesses start(Sandbox sandbox, Limits limits) {
        return new CheckProcesses(sandbox, limits);
    }

    /** A fresh process; the caller closes it. */
    SandboxedProcess next() {
        SandboxedProcess process = ahead.orElseGet(() -> sandbox.start(with(limits.wall())));
        ahead = Optional.empty();
        return process;
    }

    /** A fresh process with a larger wall-clock limit; the caller closes it. */
    SandboxedProcess patient() {
        return sandbox.start(with(limits.wall().multipliedBy(PATIENT)));
    }

    private ProcessLimits with(Duration wall) {
        return new ProcessLimits(limits.heapMiB(), limits.cpu(), wall, limits.outputKiB());
    }

    @Override
    public void close() {
        ahead.ifPresent(SandboxedProcess::close);
    }
}
