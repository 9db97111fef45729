package dev.lockstep.core.sandbox;

/**
 * What a process is wanted for. One that was started for something else, or with other limits, cannot stand in: its heap's size is
 * part of its command line, and what it may do is part of its locks.
 *
 * @param jobs how many it will be given at most
 */
record Wanted(Kind kind, ProcessLimits limits, int jobs) {

    /** Kinds of processes that can get ready. */
    enum Kind {
        CHECKS,
        COMPILING,
        COMPILATIONS
    }

    SandboxedProcess start(Sandbox sandbox) {
        return switch (kind) {
            case CHECKS -> sandbox.startForChecks(limits);
            case COMPILING -> sandbox.startForCompiling(limits);
            case COMPILATIONS -> sandbox.startForCompilations(limits, jobs);
        };
    }
}
