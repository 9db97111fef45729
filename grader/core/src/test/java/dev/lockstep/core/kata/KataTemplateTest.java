package dev.lockstep.core.kata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The skeleton of a new kata")
class KataTemplateTest {

    @TempDir
    Path root;

    @Test
    @DisplayName("loads without problems, under the name that was asked for")
    void loads() throws IOException, BrokenKataException {
        assertEquals(
                new NewKata.Written(katas().resolve("two-locks"), solutions().resolve("two-locks")),
                write("two-locks"));
        Kata kata = new KataLoader().load(katas().resolve("two-locks"));
        assertEquals("two-locks", kata.id());
        assertEquals("Two locks", kata.facts().title());
        assertEquals(2, kata.hints().size());
        assertTrue(kata.statement().startsWith("# Two locks\n"), kata.statement());
    }

    @Test
    @DisplayName("loads under a very long name too")
    void longName() throws IOException, BrokenKataException {
        String id = "a" + "-very".repeat(20) + "-long-name";
        write(id);
        assertEquals(id, new KataLoader().load(katas().resolve(id)).id());
    }

    @Test
    @DisplayName("compiles: starter and solutions, each with the tests")
    void compiles() throws IOException {
        write("two-locks");
        Path kata = katas().resolve("two-locks");
        Path solutions = solutions().resolve("two-locks");
        for (Path submission : List.of(
                kata.resolve("starter"),
                solutions.resolve("accepted/synchronized-methods"),
                solutions.resolve("rejected/unguarded-addition"))) {
            assertCompiles(submission.resolve("Tally.java"), kata);
        }
    }

    @Test
    @DisplayName("has folders as any other, and leaves nothing temporary behind")
    void noTraces() throws IOException {
        write("two-locks");
        assertEquals(List.of("two-locks"), names(katas()));
        assertEquals(List.of("two-locks"), names(solutions()));
        Path ordinary = Files.createDirectory(root.resolve("ordinary"));
        assertEquals(
                Files.getPosixFilePermissions(ordinary), Files.getPosixFilePermissions(katas().resolve("two-locks")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Two-Locks", "two_locks", "two--locks", "-two", "..", "a/b", "a\nb"})
    @DisplayName("is refused for a name that is no id")
    void badId(String id) throws IOException {
        NewKata.Refused refused = assertInstanceOf(NewKata.Refused.class, write(id));
        assertTrue(refused.why().contains("lower-case words joined by hyphens"), refused.why());
        assertEquals(List.of(), names(root));
    }

    @Test
    @DisplayName("is refused where a kata or solutions of this name are, even empty ones, and touches neither")
    void existing() throws IOException {
        Files.createDirectories(solutions().resolve("two-locks"));
        NewKata.Refused refused = assertInstanceOf(NewKata.Refused.class, write("two-locks"));
        assertTrue(refused.why().startsWith(solutions().resolve("two-locks") + " is there already"), refused.why());
        assertEquals(List.of(), names(solutions().resolve("two-locks")));
        assertEquals(List.of(), names(katas()));
    }

    @Test
    @DisplayName("leaves nothing half-written when a folder cannot be made")
    void nothingHalfWritten() throws IOException {
        Files.writeString(root.resolve("solutions"), "a file where the folder should be");
        assertThrows(IOException.class, () -> write("two-locks"));
        assertEquals(List.of(), names(katas()));
    }

    @Test
    @DisplayName("takes published solutions back when the kata cannot be published")
    void takesBack() throws IOException {
        Path target = solutions().resolve("two-locks");
        try (StagedFolder staged = StagedFolder.beside(target)) {
            staged.write("a/b.md", "text");
            staged.publish();
            assertTrue(Files.exists(target.resolve("a/b.md")));
        }
        assertEquals(List.of(), names(solutions()));
    }

    @Test
    @DisplayName("is not moved over something that came in between")
    void cameInBetween() throws IOException {
        Path target = solutions().resolve("two-locks");
        try (StagedFolder staged = StagedFolder.beside(target)) {
            Files.createDirectory(target);
            assertThrows(IOException.class, staged::publish);
        }
        assertEquals(List.of("two-locks"), names(solutions()));
    }

    private NewKata write(String id) throws IOException {
        return KataTemplate.write(katas(), solutions(), id);
    }

    private Path katas() {
        return root.resolve("katas");
    }

    private Path solutions() {
        return root.resolve("solutions");
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    private void assertCompiles(Path submission, Path kata) throws IOException {
        List<Path> sources = new ArrayList<>(List.of(submission));
        sources.add(kata.resolve("visible/VisibleTallyTest.java"));
        sources.add(kata.resolve("hidden/HiddenTallyTest.java"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options =
                    List.of("-proc:none", "-d", root.toString(), "-classpath", System.getProperty("java.class.path"));
            boolean compiled = compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertTrue(compiled, submission + ": " + messages);
        }
    }
}
