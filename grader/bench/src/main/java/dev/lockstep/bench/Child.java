package dev.lockstep.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own with this program's class path. */
final class Child {

    /** What the engine needs of the JDK. */
    private static final List<String> ENGINE_FLAGS =
            List.of("--add-exports", "java.base/jdk.internal.module=ALL-UNNAMED");

    /** Those of the sandbox's JVM that bear on its speed. */
    private static final List<String> SANDBOX_FLAGS =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss1m", "-XX:-UsePerfData");

    private final List<String> flags;
    private final Duration longest;

    private Child(List<String> flags, Duration longest) {
        this.flags = flags;
        this.longest = longest;
    }

    /** A JVM as it is by itself. */
    static Child plain(Duration longest) {
        return new Child(ENGINE_FLAGS, longest);
    }

    /** A JVM as the sandbox starts it. */
    static Child asInSandbox(Duration longest) {
        List<String> flags = new ArrayList<>(ENGINE_FLAGS);
        flags.addAll(SANDBOX_FLAGS);
        return new Child(flags, longest);
    }

    Child with(String flag) {
        List<String> more = new ArrayList<>(flags);
        more.add(flag);
        return new Child(more, longest);
    }

    /** What a process printed on standard output, and how it ended: in words, empty if well. */
    record Output(List<String> lines, String failure) {}

    /** Runs a main class to its end. */
    Output run(Class<?> main, String... arguments) {
        try {
            Path log = Files.createTempFile("lockstep-bench-", ".log");
            try {
                String failure = failure(start(log, main, arguments));
                return new Output(Files.readAllLines(log), failure);
            } finally {
                Files.delete(log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process start(Path log, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(log.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private String failure(Process process) {
        try {
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                return "no end in %d s".formatted(longest.toSeconds());
            }
            return process.exitValue() == 0 ? "" : "ended with " + process.exitValue();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return "interrupted";
        } finally {
            process.destroyForcibly();
        }
    }
}
