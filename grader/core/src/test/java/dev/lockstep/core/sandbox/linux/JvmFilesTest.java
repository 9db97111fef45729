package dev.lockstep.core.sandbox.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.runner.linux.Landlock.Allowed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisplayName("the files that a JVM needs to start")
@EnabledOnOs(OS.LINUX)
class JvmFilesTest {

    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    @Test
    @SuppressWarnings("restricted") // loading is the point
    void areNoneThatThisProgramHasUnpackedAndLoaded() throws IOException {
        List<Path> before = files();
        Path library = mathematics(before);
        Path unpacked = Files.createTempFile("unpacked", ".so");
        try {
            Files.write(unpacked, Files.readAllBytes(library));
            System.load(unpacked.toString());
            assertTrue(isLoaded(unpacked), "it was not loaded");

            assertEquals(before, files());
        } finally {
            Files.delete(unpacked);
        }
    }

    /** A library that every JVM has loaded, and that a second copy of does no harm. */
    private static Path mathematics(List<Path> files) {
        return files.stream()
                .filter(file -> file.getFileName().toString().startsWith("libm"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no mathematical library among " + files));
    }

    private static List<Path> files() throws IOException {
        return new JvmFiles(JAVA_HOME)
                .and(List.of()).stream().map(Allowed::path).toList();
    }

    private static boolean isLoaded(Path library) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/maps"))) {
            return lines.anyMatch(line -> line.endsWith(library.toString()));
        }
    }
}
