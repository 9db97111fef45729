package dev.lockstep.core.sandbox;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.runner.protocol.ForgedMessageException;
import dev.lockstep.runner.protocol.Job;
import dev.lockstep.runner.protocol.JobCodec;
import dev.lockstep.runner.protocol.Message;
import dev.lockstep.runner.protocol.MessageReader;
import dev.lockstep.runner.protocol.Nonce;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A JVM that does a job, or several if it was started for that, under a watchdog. */
final class JvmProcess implements SandboxedProcess {

    /** The exit code of a JVM that was told to end when it runs out of memory. */
    private static final int OUT_OF_MEMORY = 3;

    private static final long SECONDS_TO_EXIT = 5;

    private final Child child;
    private final Process process;
    private final ProcessLimits limits;
    private final Optional<Path> scratch;
    private final Watchdog watchdog;
    private final DataOutputStream out;
    private final MessageReader messages;
    private boolean ready;

    JvmProcess(Child child, ProcessLimits limits, Optional<Path> scratch) {
        this.child = child;
        this.process = child.process();
        this.limits = limits;
        this.scratch = scratch;
        this.watchdog = new Watchdog(child, limits);
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        byte[] nonce = Nonce.fresh();
        this.messages = new MessageReader(new BufferedInputStream(process.getInputStream()), nonce);
        send(to -> to.write(nonce));
    }

    @Override
    public boolean awaitReady() {
        try {
            hearThatItIsReady();
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public Ending perform(Job job, Consumer<Message> listener) {
        watchdog.start();
        Thread.ofVirtual().name("send the job").start(() -> send(to -> JobCodec.write(to, job)));
        try {
            hearThatItIsReady();
            while (true) {
                Message message = messages.read();
                listener.accept(message);
                if (message instanceof Message.End(boolean spent)) {
                    watchdog.rest();
                    return new Ending.Complete(spent);
                }
            }
        } catch (ForgedMessageException e) {
            return overLimit().orElseGet(() -> new Ending.Forged(e.getMessage() + "; " + lastWords()));
        } catch (IOException _) {
            return overLimit().orElseGet(() -> new Ending.Died(lastWords()));
        }
    }

    /** Once; whoever comes meanwhile waits, too. */
    private void hearThatItIsReady() throws IOException {
        synchronized (messages) {
            if (!ready) {
                Message first = messages.read();
                if (!(first instanceof Message.Ready)) {
                    // Without its words, which may be long, and hold anything.
                    throw new ForgedMessageException("the first message is %s, not Ready"
                            .formatted(first.getClass().getSimpleName()));
                }
                ready = true;
            }
        }
    }

    /** Writes something for the process to read. */
    @FunctionalInterface
    private interface Sending {
        void to(DataOutputStream out) throws IOException;
    }

    private void send(Sending sending) {
        // Standard input stays open: its end tells the process to end, too.
        try {
            sending.to(out);
            out.flush();
        } catch (IOException _) {
            // The process has died; whoever reads its messages sees that.
        }
    }

    private Optional<Ending> overLimit() {
        int exitCode = exitCode();
        return watchdog.killed()
                .or(() -> exitCode == OUT_OF_MEMORY ? Optional.of(new Ending.OverLimit(memory())) : Optional.empty());
    }

    private Finding.LimitExceeded memory() {
        String limit = limits.heapMiB() + " MiB of heap";
        return new Finding.LimitExceeded(Cause.MEMORY_LIMIT, "more than " + limit, limit);
    }

    private String lastWords() {
        return "exit code " + exitCode() + ", last output: " + watchdog.output().tail();
    }

    private int exitCode() {
        try {
            if (!process.waitFor(SECONDS_TO_EXIT, TimeUnit.SECONDS)) {
                child.kill();
            }
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** By whoever has used it, and at the same time, perhaps, by whoever ends the grader. */
    @Override
    public synchronized void close() {
        child.kill();
        watchdog.stop();
        try {
            process.waitFor();
            child.giveBack();
            deleteScratch();
            LiveProcesses.remove(this);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new SandboxException(
                    "cannot clean up after a process"
                            + scratch.map(" with the scratch folder %s"::formatted)
                                    .orElse(""),
                    e);
        }
    }

    private void deleteScratch() throws IOException {
        if (scratch.isEmpty() || !Files.exists(scratch.get())) {
            return;
        }
        try (var paths = Files.walk(scratch.get())) {
            for (Path path : paths.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
