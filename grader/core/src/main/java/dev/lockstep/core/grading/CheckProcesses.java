package dev.lockstep.core.grading;

import dev.lockstep.core.kata.Limits;
import dev.lockstep.core.sandbox.ProcessLimits;
import dev.lockstep.core.sandbox.Sandbox;
import dev.lockstep.core.sandbox.SandboxedProcess;
import java.util.Optional;

/** The processes that run one submission's checks: one that is started ahead, and more as they are needed. Used by one thread. */
final class CheckProcesses implements AutoCloseable {

    private final Sandbox sandbox;
    private final Limits limits;
    private Optional<SandboxedProcess> ahead;

    private CheckProcesses(Sandbox sandbox, Limits limits) {
        this.sandbox = sandbox;
        this.limits = limits;
        this.ahead = Optional.of(start());
    }

    static CheckProcesses start(Sandbox sandbox, Limits limits) {
        return new CheckProcesses(sandbox, limits);
    }

    /** How long a check may take in them. */
    Patiences patiences() {
        return Patiences.within(limits);
    }

    /** A fresh process; the caller closes it. */
    SandboxedProcess next() {
        SandboxedProcess process = ahead.orElseGet(this::start);
        ahead = Optional.empty();
        return process;
    }

    private SandboxedProcess start() {
        return sandbox.startForChecks(
                new ProcessLimits(limits.heapMiB(), limits.cpu(), limits.wall(), limits.outputKiB()));
    }

    @Override
    public void close() {
        ahead.ifPresent(SandboxedProcess::close);
    }
}
