package dev.lockstep.core.compile;

import dev.lockstep.core.sandbox.SandboxedProcess;
import dev.lockstep.runner.protocol.Job;

/** A process that compiles again and again, as long as everything about it is as usual. Used by one thread at a time. */
final class CompilerInUse implements AutoCloseable {

    private final SandboxedProcess process;
    private int usesLeft;
    private boolean fit = true;

    /**
     * One that has done nothing yet.
     *
     * @param uses how often it may be asked
     */
    CompilerInUse(SandboxedProcess process, int uses) {
        this.process = process;
        this.usesLeft = uses;
    }

    /** Has it compile. If this fails, it is not fit for more. */
    Answer ask(Job.Compile job) {
        fit = false;
        usesLeft--;
        Answer answer = Answer.of(process, job);
        fit = answer.leavesFitForMore();
        return answer;
    }

    /** Whether it may be asked again. */
    boolean isFitForMore() {
        return fit && usesLeft > 0 && process.isAlive();
    }

    @Override
    public void close() {
        process.close();
    }
}
