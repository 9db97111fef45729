package dev.lockstep.cli.bench;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimedProcessTest {

    @TempDir
    private Path folder;

    @Test
    void aProcessThatEndsAsExpectedHasATime() throws Exception {
        assertFalse(processes().run(java("--version"), Set.of(0)).isNegative());
    }

    @Test
    void aProcessThatFailsIsNoMeasurementAndItsWordsAreShown() {
        var failure =
                assertThrows(BenchFailedException.class, () -> processes().run(java("NoSuchClassAnywhere"), Set.of(0)));

        String message = String.valueOf(failure.getMessage());
        assertTrue(message.contains("ended with 1 instead of [0]"), message);
        assertTrue(message.contains("ClassNotFoundException: NoSuchClassAnywhere"), message);
    }

    @Test
    void aTemporaryFolderLeavesNothingBehind() throws Exception {
        Path path;
        try (var temporary = TemporaryFolder.make()) {
            path = temporary.path();
            Files.writeString(Files.createDirectories(path.resolve("a/b")).resolve("file"), "text");
        }

        assertFalse(Files.exists(path));
    }

    @Test
    void aTemporaryFolderOfAProcessThatWasKilledGoesWhenTheNextOneIsMade() throws Exception {
        Process gone = new ProcessBuilder(java("--version")).start();
        gone.waitFor();
        Path left = Files.createDirectory(folder.resolve("lockstep-bench-" + gone.pid() + "-1"));
        Files.writeString(left.resolve("file"), "text");

        try (var mine = TemporaryFolder.in(folder);
                var another = TemporaryFolder.in(folder)) {
            assertFalse(Files.exists(left));
            assertTrue(Files.exists(mine.path()));
            assertTrue(Files.exists(another.path()));
        }
    }

    private TimedProcess processes() {
        return new TimedProcess(folder.resolve("log"));
    }

    private List<String> java(String argument) {
        return Jdk.ofThisJvm().java(List.of(folder), argument);
    }
}
