package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

    @TempDir
    private Path folder;

    @Test
    void isThereAsAWholeAndNothingElseIs() throws Exception {
        Path file = Files.writeString(folder.resolve("report"), "an older and longer report");

        OutputFile.at(file).write("new");

        assertEquals("new", Files.readString(file));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void mayBeReadByWhomeverAnyOtherFileMayBeReadBy() throws Exception {
        Path file = folder.resolve("report");

        OutputFile.at(file).write("text");

        Path ordinary = Files.createFile(folder.resolve("ordinary"));
        assertEquals(Files.getPosixFilePermissions(ordinary), Files.getPosixFilePermissions(file));
    }

    @Test
    void isWhatALinkLeadsToAndTheLinkStays() throws Exception {
        Path target = Files.writeString(folder.resolve("target"), "an older report");
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);

        OutputFile.at(link).write("new");

        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(target));
    }

    /** Through a link, so that a mistake costs the link and not the machine's null device. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void neverTakesThePlaceOfADevice() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("/dev/null"));

        OutputFile.at(link).write("text");

        assertTrue(Files.isSymbolicLink(link));
    }

    @Test
    void isNotOneThatCannotBeWritten() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThrows(UsageException.class, () -> OutputFile.at(folder));
        assertThrows(UsageException.class, () -> OutputFile.at(file.resolve("below")));
        assertThrows(UsageException.class, () -> OutputFile.at(folder.resolve("nowhere/report")));
    }
}
