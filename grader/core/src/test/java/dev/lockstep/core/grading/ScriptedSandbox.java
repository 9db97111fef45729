package dev.lockstep.core.grading;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.core.isolation.Isolation;
import dev.lockstep.core.sandbox.Ending;
import dev.lockstep.core.sandbox.ProcessLimits;
import dev.lockstep.core.sandbox.Sandbox;
import dev.lockstep.core.sandbox.SandboxedProcess;
import dev.lockstep.runner.protocol.Job;
import dev.lockstep.runner.protocol.Message;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** A sandbox without processes: each one that is started plays the next script. Used by one thread. */
final class ScriptedSandbox implements Sandbox {

    private final Deque<Script> scripts;
    private final List<Actor> started = new ArrayList<>();
    private final List<Job.RunChecks> jobs = new ArrayList<>();

    ScriptedSandbox(List<Script> scripts) {
        this.scripts = new ArrayDeque<>(scripts);
    }

    /** What one process says, and how it ends. */
    record Script(List<Message> messages, Ending ending) {}

    @Override
    public Isolation isolation() {
        return Isolation.none("this sandbox only plays scripts", "");
    }

    @Override
    public SandboxedProcess start(ProcessLimits limits) {
        if (scripts.isEmpty()) {
            throw new AssertionError(
                    "process number " + (started.size() + 1) + " was started; there is no script for it");
        }
        Actor actor = new Actor(scripts.remove(), limits);
        started.add(actor);
        return actor;
    }

    /** The jobs that processes were given, in order. */
    List<Job.RunChecks> jobs() {
        return jobs;
    }

    /** The limits of the processes, in the order in which they were started. */
    List<ProcessLimits> limits() {
        return started.stream().map(actor -> actor.limits).toList();
    }

    boolean allClosed() {
        return started.stream().allMatch(actor -> actor.closed);
    }

    private final class Actor implements SandboxedProcess {

        private final Script script;
        private final ProcessLimits limits;
        private boolean performed;
        private boolean closed;

        Actor(Script script, ProcessLimits limits) {
            this.script = script;
            this.limits = limits;
        }

        @Override
        public boolean awaitReady() {
            return true;
        }

        @Override
        public boolean isAlive() {
            return !performed && !closed;
        }

        @Override
        public Ending perform(Job job, Consumer<Message> listener) {
            assertFalse(performed || closed, "a process does one job, and none once it is closed");
            performed = true;
            jobs.add((Job.RunChecks) job);
            script.messages.forEach(listener);
            if (script.ending instanceof Ending.Complete(boolean spent)) {
                listener.accept(new Message.End(spent));
            }
            return script.ending;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
