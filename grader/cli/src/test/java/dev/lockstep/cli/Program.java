package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The program as users start it, as a process of its own, with a small kata and a folder for temporary files of its own. */
final class Program {

    static final String CORRECT = """
            public class Tally {
                private long total;

                public synchronized void add(int amount) {
                    total += amount;
                }

                public synchronized long total() {
                    return total;
                }
            }
            """;

    private static final Duration SAFETY_NET = Duration.ofMinutes(10);

    private final World world;
    private final Path folder;
    private final Path temporary;
    private Path cache = Path.of("target", "test-cache").toAbsolutePath();
    private int started;

    Program(Path folder) throws IOException {
        this.folder = folder;
        this.world = new World(folder);
        this.temporary = Files.createDirectory(folder.resolve("temporary"));
    }

    Path cache() {
        return cache;
    }

    void withACacheOfItsOwn() {
        cache = folder.resolve("cache");
    }

    /** Begins to grade a tally. */
    Running grade(String text) throws IOException {
        Path mine = world.file("mine-" + started + "/Tally.java", text);
        return start("", "grade", "tiny-tally", mine.toString(), "--cache", cache.toString());
    }

    /**
     * Starts the program through a shell.
     *
     * @param redirection of standard output, as the shell writes it; may be empty
     */
    Running start(String redirection, String... arguments) throws IOException {
        return start("exec \"$@\" " + redirection, List.of("-Dlockstep.home=" + world.home), arguments);
    }

    /** Starts it without a locale, where Java knows ASCII only, and with a home whose name has another letter. */
    Running startInAHomeWhoseNameItCannotRead() throws IOException {
        String home = "JDK_JAVA_OPTIONS=\"-Dlockstep.home=$(printf '/\\303\\274')\"";
        return start("exec env LC_ALL=C " + home + " \"$@\"", List.of(), "list");
    }

    /** Starts it with one more variable in its environment, {@code NAME=value}, and with the log that the launcher gives to servers. */
    Running startWith(String variable, String... arguments) throws IOException {
        List<String> settings = List.of(
                "-Dlockstep.home=" + world.home,
                "-Dslf4j.internal.verbosity=WARN",
                "-Dslf4j.provider=ch.qos.logback.classic.spi.LogbackServiceProvider");
        return start("exec env " + variable + " \"$@\"", settings, arguments);
    }

    private Running start(String script, List<String> settings, String... arguments) throws IOException {
        started++;
        Path said = folder.resolve("said-" + started);
        List<String> command = new ArrayList<>(List.of("sh", "-c", script, "sh"));
        // Where these tests run in the background SIGINT is ignored, and whoever is started inherits that.
        command.addAll(List.of("env", "--default-signal=INT"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Djava.io.tmpdir=" + temporary);
        command.addAll(settings);
        command.addAll(List.of("-Dstdout.encoding=UTF-8", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("LOCKSTEP_COMMAND", "./lockstep");
        return new Running(builder.start(), said);
    }

    /** The folders that processes of the sandbox have worked in and that are still there. */
    List<Path> scratchFolders() throws IOException {
        try (Stream<Path> left = Files.list(temporary)) {
            return left.filter(path -> path.getFileName().toString().startsWith("lockstep-"))
                    .toList();
        }
    }

    /** Waits until that of the compiler, which has ended, is gone; a locked process has none. */
    void awaitOneScratchFolderAtMost() throws InterruptedException {
        await(() -> countScratchFolders() <= 1, () -> "more than one scratch folder in " + temporary);
    }

    private int countScratchFolders() {
        try {
            return scratchFolders().size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void awaitEndOf(List<ProcessHandle> processes) throws InterruptedException {
        await(() -> processes.stream().noneMatch(ProcessHandle::isAlive), () -> "still alive: " + processes);
    }

    static void await(BooleanSupplier isSo, Supplier<String> otherwise) throws InterruptedException {
        Instant end = Instant.now().plus(SAFETY_NET);
        while (!isSo.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(end), otherwise);
            Thread.sleep(20);
        }
    }

    /** The program at work. */
    record Running(Process process, Path output) {

        /** Waits until a submission runs in it, and says in which processes. */
        List<ProcessHandle> awaitChildren() throws InterruptedException {
            // First there is the compiler and, started ahead, the process for the checks; then only the latter.
            await(() -> process.children().count() == 2, this::said);
            await(() -> process.children().count() == 1, this::said);
            return process.children().toList();
        }

        void send(String signal) throws IOException, InterruptedException {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }

        int exitCode() throws InterruptedException {
            await(() -> !process.isAlive(), this::said);
            return process.exitValue();
        }

        /** What it has said so far. */
        String said() {
            try {
                return Files.readString(output);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
