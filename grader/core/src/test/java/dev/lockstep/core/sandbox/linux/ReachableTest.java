package dev.lockstep.core.sandbox.linux;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, disabledReason = "permissions are those of POSIX")
@DisplayName("a file that other users must read")
class ReachableTest {

    @TempDir
    private Path folder;

    @Test
    void canBeReadIfItAndAllFoldersAboveItCan() throws IOException {
        assertTrue(Reachable.byEverybody(Path.of("/etc/passwd")));
    }

    @Test
    void cannotBeReadIfAFolderAboveItIsClosed() throws IOException {
        Path file = Files.createFile(folder.resolve("archive.jar"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));

        assertFalse(Reachable.byEverybody(file));
    }

    @Test
    void cannotBeReadIfItIsClosedItself() throws IOException {
        Path file = Files.createFile(folder.resolve("archive.jar"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        assertFalse(Reachable.byEverybody(file));
    }
}
