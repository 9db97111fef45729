package dev.lockstep.engine.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing of the machine shows in what is explored. */
@DisplayName("An exploration")
class SameEverywhereTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("comes to the same, schedule by schedule, in a process with one processor and in one with eight")
    void isTheSameWhateverTheProcessors() throws Exception {
        Process one = start("-XX:ActiveProcessorCount=1", "one");
        Process eight = start("-XX:ActiveProcessorCount=8", "eight");
        assertEquals(0, one.waitFor(), () -> read("one"));
        assertEquals(0, eight.waitFor(), () -> read("eight"));
        assertTrue(read("one").lines().count() > 100, () -> read("one"));
        assertEquals(read("one"), read("eight"));
    }

    private Process start(String flag, String output) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-exports"))
                .forEach(command::add);
        command.addAll(List.of("-XX:+UseSerialGC", flag, "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Digest.class.getName(), "broken", "correct", "independent"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(output).toFile())
                .start();
    }

    private String read(String output) {
        try {
            return Files.readString(folder.resolve(output));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
