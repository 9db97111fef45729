package dev.lockstep.cli.bench;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Runs whole processes, one at a time, and says how long each took from its start to its end. */
final class TimedProcess {

    /** Only a safety net; whatever is measured here takes seconds. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Path log;

    /**
     * @param log where a process's output goes, until the next process starts
     */
    TimedProcess(Path log) {
        this.log = log;
    }

    /** Runs a command that has to end with one of {@code exitCodes}. */
    Duration run(List<String> command, Set<Integer> exitCodes) throws IOException, BenchFailedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        long begun = System.nanoTime();
        int exitCode = exitCode(builder.start(), command);
        long ended = System.nanoTime();
        if (!exitCodes.contains(exitCode)) {
            throw failed(command, "ended with %d instead of %s".formatted(exitCode, exitCodes));
        }
        return Duration.ofNanos(ended - begun);
    }

    private int exitCode(Process process, List<String> command) throws IOException, BenchFailedException {
        try {
            if (process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw failed(command, "was interrupted");
        } finally {
            process.destroyForcibly();
        }
        throw failed(command, "did not end within %d minutes".formatted(LONGEST.toMinutes()));
    }

    private BenchFailedException failed(List<String> command, String what) throws IOException {
        String output = new String(Files.readAllBytes(log), Charset.defaultCharset());
        return new BenchFailedException("A process that was to be measured %s.%nIts command:%n%s%nIts output:%n%s"
                .formatted(what, String.join(" ", command), output));
    }
}
