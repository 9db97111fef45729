package dev.lockstep.core.kata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockstep.core.kata.format.KataProblem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What fuzzing has found, or might have. */
@DisplayName("A kata's folder that means no good")
class HostileKataTest {

    private static final String LEADS_OUT = "a link that leads out of this folder";

    @TempDir
    Path root;

    @Test
    @DisplayName("gives away nothing that lies outside, whether a file or a folder leads there")
    void linksOut() throws IOException {
        Path secret = Files.writeString(root.resolve("secret.md"), "secret");
        KataFolder folder = KataFolder.good(root)
                .without("statement.md")
                .without("hints/1.md")
                .without("hints");
        Files.createSymbolicLink(folder.path().resolve("statement.md"), secret);
        Files.createSymbolicLink(folder.path().resolve("hints"), root);

        assertEquals(List.of(LEADS_OUT, LEADS_OUT), seen(folder));
        assertFalse(folder.message().contains("secret"), folder.message());
    }

    @Test
    @DisplayName("may lead to itself, and to its own files")
    void linksInside() throws IOException {
        KataFolder folder = KataFolder.good(root).without("discussion.md").without("hints/1.md");
        Files.createSymbolicLink(folder.path().resolve("discussion.md"), Path.of("statement.md"));
        Files.createSymbolicLink(folder.path().resolve("hints/1.md"), Path.of("1.md"));

        assertEquals(List.of("nothing"), seen(folder));
    }

    @Test
    @DisplayName("is not read without end")
    void huge() throws IOException {
        KataFolder folder = KataFolder.good(root);
        try (var file =
                Files.newByteChannel(folder.path().resolve("hidden/HiddenTest.java"), StandardOpenOption.WRITE)) {
            file.position(5L << 30).write(ByteBuffer.wrap(new byte[1])); // would not even fit into an array
        }

        assertEquals(List.of("more than 1024 KiB"), seen(folder));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @DisplayName("is not waited for where a pipe stands in the place of a file")
    void pipe() throws Exception {
        KataFolder folder = KataFolder.good(root).without("kata.json");
        assumeTrue(ran("mkfifo", folder.path().resolve("kata.json").toString()), "there is no mkfifo");

        assertEquals(List.of("something that is not a file"), seen(folder));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @DisplayName("may not have a name that is no text")
    void nameWithoutText() throws Exception {
        KataFolder folder = KataFolder.good(root);
        Path hidden = folder.path().resolve("hidden");
        assumeTrue(ran("sh", "-c", "cd '" + hidden + "' && : >\"$(printf '\\377.java')\""), "there is no shell");

        assertEquals(List.of("the name \"\uFFFD.java\""), seen(folder));
    }

    @Test
    @DisplayName("has nothing to say to a terminal")
    void controlCharacters() {
        KataFolder folder = KataFolder.good(root)
                .saying("\"allowedIdioms\"", "\"\\u001b]0;mine\\u0007\": 1, \"allowedIdioms\"")
                .with("hints/\u202e.md", "x");

        assertTrue(folder.message().contains("\\u001b]0;mine\\u0007: saw an unknown field"), folder.message());
        assertTrue(folder.message().contains("hints/\\u202e.md"), folder.message());
        assertFalse(folder.message().chars().anyMatch(c -> (c < ' ' && c != '\n') || c == '\u202e'), folder.message());
    }

    @Test
    @DisplayName("with very much wrong is told of the first hundred things")
    void manyProblems() {
        String unknown =
                IntStream.range(0, 5_000).mapToObj(i -> "\"f" + i + "\": 0, ").collect(Collectors.joining());
        List<KataProblem> problems = KataFolder.good(root)
                .saying("\"allowedIdioms\"", unknown + "\"" + "x".repeat(40_000) + "\": 0, \"allowedIdioms\"")
                .problems();

        assertEquals(101, problems.size());
        assertEquals("4901 further problems", problems.getLast().seen());
    }

    @Test
    @DisplayName("names types and files in letters that can be seen, and without slashes")
    void names() {
        assertEquals(
                List.of("\"long java.util.concurrent/Locks()\"", "\"java.util.concurrent/Semaphore total()\""),
                seen(KataFolder.good(root)
                        .saying(
                                "\"long total()\"",
                                "\"long java.util.concurrent/Locks()\", \"java.util.concurrent/Semaphore total()\"")));
        assertEquals(
                List.of("the type name \"Counter\\u200b\""),
                seen(KataFolder.good(root).saying("\"Counter\": [", "\"Counter\\u200b\": [")));
    }

    private static List<String> seen(KataFolder folder) {
        return folder.problems().stream().map(KataProblem::seen).toList();
    }

    private static boolean ran(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
