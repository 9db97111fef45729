package dev.lockstep.core.sandbox;

import java.util.List;

/** A sandbox whose processes are JVMs that run the runner; how such a JVM is kept from the machine is up to each. */
abstract class JvmSandbox implements Sandbox {

    /** The command lines of its JVMs. */
    private final ChildJvm jvm;

    JvmSandbox(ChildJvm jvm) {
        this.jvm = jvm;
    }

    @Override
    public final SandboxedProcess start(ProcessLimits limits) {
        return start(limits, 1, jvm.command(limits.heapMiB()));
    }

    @Override
    public final SandboxedProcess startForChecks(ProcessLimits limits) {
        return start(limits, 1, jvm.commandForChecks(limits.heapMiB()));
    }

    @Override
    public final SandboxedProcess startForCompiling(ProcessLimits limits) {
        return start(limits, 1, jvm.commandForCompiling(limits.heapMiB()));
    }

    @Override
    public final SandboxedProcess startForCompilations(ProcessLimits limits, int jobs) {
        return start(limits, jobs, jvm.commandForCompilations(limits.heapMiB()));
    }

    /**
     * Starts a JVM.
     *
     * @param limits what each of its jobs may use
     * @param jobs how many it will be given at most
     * @param command its command line
     * @throws SandboxException if it cannot be started
     */
    abstract SandboxedProcess start(ProcessLimits limits, int jobs, List<String> command);
}
