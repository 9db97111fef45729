package dev.lockstep.bench.web;

import dev.lockstep.cli.bench.BenchFailedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process that goes on until it is closed. */
final class Launched implements AutoCloseable {

    /** Only a safety net: what is waited for here takes seconds, or a minute where the start-up cache has to be made. */
    private static final int LONGEST_MINUTES = 5;

    private final Process process;
    private final List<String> command;
    private final BufferedReader output;
    private final Path log;

    private Launched(Process process, List<String> command, Path log) {
        this.process = process;
        this.command = command;
        this.output = process.inputReader();
        this.log = log;
    }

    /**
     * Starts one.
     *
     * @param log where its standard error goes
     */
    static Launched start(Path program, List<String> arguments, Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        return new Launched(
                new ProcessBuilder(command).redirectError(log.toFile()).start(), command, log);
    }

    /** Waits for a line of its output that begins so, and answers the rest of that line. */
    String awaitLine(String begin) throws InterruptedException, BenchFailedException {
        try {
            return CompletableFuture.supplyAsync(() -> find(begin)).get(LONGEST_MINUTES, TimeUnit.MINUTES);
        } catch (ExecutionException | TimeoutException e) {
            throw new BenchFailedException("A process did not say \"%s\" (%s).%nIts command:%n%s%nIts log:%n%s"
                    .formatted(begin, e.getMessage(), String.join(" ", command), log()));
        }
    }

    private String find(String begin) {
        return output.lines()
                .filter(line -> line.startsWith(begin))
                .map(line -> line.substring(begin.length()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("it has ended"));
    }

    private String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The memory that it has at present. */
    Memory memory() throws IOException {
        List<Long> others =
                process.toHandle().descendants().map(ProcessHandle::pid).toList();
        return Memory.of(process.pid(), others);
    }

    /** The processor time that it has taken so far; zero where nobody counts it. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Asks it to end, and waits for that. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
