package dev.lockstep.core.sandbox;

import dev.lockstep.core.isolation.Isolation;
import dev.lockstep.runner.protocol.Classes;
import dev.lockstep.runner.protocol.Job;
import dev.lockstep.runner.protocol.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A sandbox without processes: those that it pretends to start say that all is well, unless they are told otherwise. Thread-safe. */
public final class PretendSandbox implements Sandbox {

    private static final Reply WELL = new Reply(
            List.of(new Message.Compiled(new Classes(Map.of())), new Message.End(false)), new Ending.Complete(false));

    private final List<Pretended> started = Collections.synchronizedList(new ArrayList<>());
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private volatile boolean fails;
    private volatile boolean getsReady = true;
    private volatile boolean closed;

    /** What a process says to a job, and how that ends. */
    public record Reply(List<Message> messages, Ending ending) {}

    /** The next job that is not told otherwise ends like this. */
    public void willReply(Reply reply) {
        replies.add(reply);
    }

    /** From now on, nothing can be started. */
    public void fail() {
        fails = true;
    }

    /** From now on, what is started ends before it is ready. */
    public void neverGetReady() {
        getsReady = false;
    }

    /** All that were started, in order. */
    public List<Pretended> started() {
        synchronized (started) {
            return List.copyOf(started);
        }
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public Isolation isolation() {
        return Isolation.none("this sandbox only pretends", "");
    }

    @Override
    public SandboxedProcess start(ProcessLimits limits) {
        return start("anything", limits);
    }

    @Override
    public SandboxedProcess startForChecks(ProcessLimits limits) {
        return start("checks", limits);
    }

    @Override
    public SandboxedProcess startForCompiling(ProcessLimits limits) {
        return start("compiling", limits);
    }

    @Override
    public SandboxedProcess startForCompilations(ProcessLimits limits, int jobs) {
        return start(jobs + " compilations", limits);
    }

    private SandboxedProcess start(String purpose, ProcessLimits limits) {
        if (fails) {
            throw new SandboxUnavailableException("nothing can be started");
        }
        Pretended process = new Pretended(purpose, limits, getsReady);
        started.add(process);
        return process;
    }

    @Override
    public void close() {
        closed = true;
    }

    /** A process that is none. */
    public final class Pretended implements SandboxedProcess {

        private final String purpose;
        private final ProcessLimits limits;
        private volatile boolean alive;
        private volatile boolean ended;
        private final AtomicInteger jobs = new AtomicInteger();

        private Pretended(String purpose, ProcessLimits limits, boolean alive) {
            this.purpose = purpose;
            this.limits = limits;
            this.alive = alive;
        }

        /** What it was started for, and with which heap: {@code checks 128}. */
        public String words() {
            return purpose + " " + limits.heapMiB();
        }

        /** How many it was given. */
        public int jobs() {
            return jobs.get();
        }

        public boolean isClosed() {
            return ended;
        }

        /** Ends it, as if by itself. */
        public void die() {
            alive = false;
        }

        @Override
        public boolean awaitReady() {
            return isAlive();
        }

        @Override
        public boolean isAlive() {
            return alive && !ended;
        }

        @Override
        public Ending perform(Job job, Consumer<Message> listener) {
            jobs.incrementAndGet();
            Reply reply = isAlive() ? replies.poll() : new Reply(List.of(), new Ending.Died("it was dead before"));
            Reply said = reply == null ? WELL : reply;
            said.messages().forEach(listener);
            return said.ending();
        }

        @Override
        public void close() {
            ended = true;
        }
    }
}
