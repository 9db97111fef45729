package dev.lockstep.core.sandbox.linux;

import java.io.IOException;

/** A process that was born locked. */
public final class LockedProcess {

    private final Process process;
    private final ProcessHandle handle;
    private final Belongings belongings;

    LockedProcess(Process process, ProcessHandle handle, Belongings belongings) {
        this.process = process;
        this.handle = handle;
        this.belongings = belongings;
    }

    /** Its streams and its end; it cannot be killed by this. */
    public Process process() {
        return process;
    }

    /** What kills it, and tells its times. */
    public ProcessHandle handle() {
        return handle;
    }

    /** Kills it and everything that it has started. */
    public void kill() {
        handle.descendants().forEach(ProcessHandle::destroyForcibly);
        handle.destroyForcibly();
    }

    /** Gives back what only this process could use. It must have ended. */
    public void giveBack() throws IOException {
        belongings.giveBack();
    }
}
