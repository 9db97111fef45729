package dev.lockstep.core.sandbox.linux;

/** Processes that were born without any lock. */
public final class Unlocked {

    private Unlocked() {}

    /** What was started by somebody else. */
    public static LockedProcess process(Process process) {
        return new LockedProcess(process, process.toHandle(), new Belongings());
    }
}
