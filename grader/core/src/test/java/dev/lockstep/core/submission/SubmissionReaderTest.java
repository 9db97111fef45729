package dev.lockstep.core.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lockstep.core.outcome.SourceProblem;
import dev.lockstep.core.source.SourceFile;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Submissions that lie somewhere on a disk. */
class SubmissionReaderTest {

    private static final String SOURCE = "class Counter {}\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void aFileIsRead() throws Exception {
        write("Counter.java");

        assertEquals(List.of(new SourceFile("Counter.java", SOURCE)), accepted(folder.resolve("Counter.java")));
    }

    @Test
    void theOnlyFileMayHaveAnotherName() throws Exception {
        write("deep/Solution.java");

        assertEquals(List.of(new SourceFile("Counter.java", SOURCE)), accepted(folder.resolve("deep/Solution.java")));
        assertEquals(List.of(new SourceFile("Counter.java", SOURCE)), accepted(folder));
    }

    @Test
    void aFolderIsReadWithItsPackages() throws Exception {
        write("src/my/solution/Counter.java");
        write("src/my/solution/util/Helper.java");
        write("README.md");

        assertEquals(List.of("Counter.java", "Helper.java"), names(accepted(folder)));
    }

    @Test
    void hiddenFilesAndFoldersArePassedOver() throws Exception {
        write("Counter.java");
        write("._Counter.java");
        write(".git/Counter.java");

        assertEquals(List.of("Counter.java"), names(accepted(folder)));
    }

    @Test
    void aFolderMayHoldTwentyFiles() throws Exception {
        write("Counter.java");
        for (int i = 1; i < 20; i++) {
            write("C" + i + ".java");
        }
        assertEquals(20, accepted(folder).size());

        write("OneTooMany.java");
        assertEquals(
                List.of("There are more than 20 Java files; a submission may have 20."
                        + " Give the folder that holds nothing but your solution."),
                messages(folder));
    }

    @Test
    void foldersInFoldersAreNotSearchedForEver() throws Exception {
        write("Counter.java");
        for (int i = 0; i < 10_000; i++) {
            Files.createDirectory(folder.resolve("f" + i));
        }

        assertUnreadable(
                folder,
                "The folder " + folder
                        + " holds more than 10,000 files and folders. Give the folder of your solution.");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedWithoutBeingRead() throws Exception {
        var file = folder.resolve("Counter.java");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(5L * 1024 * 1024 * 1024); // would not even fit into an array
        }

        assertEquals(
                List.of(
                        "The submission has 5,368,709,120 bytes; all source files together may have 4 KiB (4,096 bytes)."
                                + " Leave out what is not needed."),
                messages(file));
    }

    @Test
    void aFileThatGrewSinceItWasFoundIsNotReadWhole() throws Exception {
        write("Counter.java");
        var found = assertInstanceOf(FoundFiles.Sources.class, FoundFiles.at(folder));

        Files.writeString(folder.resolve("Counter.java"), "x".repeat(10_000));

        assertEquals(101, found.read(100).getOrDefault("Counter.java", new byte[0]).length);
    }

    @Test
    void linksInAFolderAreNotFollowed(@TempDir Path elsewhere) throws Exception {
        write("Counter.java");
        Files.writeString(elsewhere.resolve("Secret.java"), SOURCE);
        Files.createSymbolicLink(folder.resolve("linked"), elsewhere);
        assertEquals(List.of("Counter.java"), names(accepted(folder)));

        Files.createSymbolicLink(folder.resolve("Secret.java"), elsewhere.resolve("Secret.java"));
        assertEquals(
                List.of(new SourceProblem(
                        "Secret.java", 0, 0, "Secret.java is a symbolic link. Put the file itself there.")),
                refused(folder));
    }

    @Test
    void aFileThatBecameALinkSinceItWasFoundIsNotRead(@TempDir Path elsewhere) throws Exception {
        write("Counter.java");
        var found = assertInstanceOf(FoundFiles.Sources.class, FoundFiles.at(folder));

        Files.delete(folder.resolve("Counter.java"));
        Files.createSymbolicLink(
                folder.resolve("Counter.java"), Files.writeString(elsewhere.resolve("secret"), SOURCE));

        assertThrows(UnreadablePathException.class, () -> found.read(100));
    }

    @Test
    void thePathItselfMayBeALink(@TempDir Path elsewhere) throws Exception {
        write("Counter.java");
        var link = Files.createSymbolicLink(elsewhere.resolve("mine"), folder);

        assertEquals(List.of("Counter.java"), names(accepted(link)));
    }

    @Test
    void aPathWhereNothingIsCannotBeRead() {
        var nowhere = folder.resolve("Nowhere.java");

        assertUnreadable(
                nowhere,
                "There is no file or folder " + nowhere + ". Give the path of your Java file, or of its folder.");
    }

    @Test
    void aFolderWithoutJavaFilesCannotBeRead() throws Exception {
        write("README.md");

        assertUnreadable(folder, "The folder " + folder + " holds no Java file. Give the folder of your solution.");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDeviceCannotBeRead() {
        assertUnreadable(
                Path.of("/dev/null"),
                "/dev/null is neither a file nor a folder. Give the path of your Java file, or of its folder.");
    }

    private void write(String name) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, SOURCE);
    }

    private static Reading read(Path path) throws UnreadablePathException {
        return SubmissionReader.read(path, Facts.files("Counter.java"));
    }

    private static List<SourceFile> accepted(Path path) throws UnreadablePathException {
        return assertInstanceOf(Reading.Ok.class, read(path)).submission().files();
    }

    private static List<SourceProblem> refused(Path path) throws UnreadablePathException {
        return assertInstanceOf(Reading.Refused.class, read(path)).problems();
    }

    private static List<String> messages(Path path) throws UnreadablePathException {
        return refused(path).stream().map(SourceProblem::message).toList();
    }

    private static void assertUnreadable(Path path, String message) {
        var thrown = assertThrows(UnreadablePathException.class, () -> read(path));
        assertEquals(message, thrown.getMessage());
    }

    private static List<String> names(List<SourceFile> files) {
        return files.stream().map(SourceFile::name).toList();
    }
}
