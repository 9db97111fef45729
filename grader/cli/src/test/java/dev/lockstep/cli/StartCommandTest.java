package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@DisplayName("a project to work in")
class StartCommandTest {

    @TempDir
    private Path folder;

    private World world;
    private Path project;

    @BeforeEach
    void buildTheWorld() throws Exception {
        world = new World(folder);
        project = folder.resolve("mine & yours");
    }

    @Test
    @DisplayName("has the starter, the visible tests and the statement, and nothing that is hidden")
    void files() throws Exception {
        var run = world.run("start", "tiny-tally", project);

        assertEquals(0, run.exitCode(), run.err());
        assertEquals(
                List.of(
                        ".vscode/settings.json",
                        "pom.xml",
                        "src/main/java/Tally.java",
                        "src/test/java/VisibleTallyTest.java",
                        "statement.md"),
                filesBelow(project));
        Path kata = world.home.resolve("katas/tiny-tally");
        assertEquals(
                Files.readString(kata.resolve("starter/Tally.java")),
                Files.readString(project.resolve("src/main/java/Tally.java")));
        assertEquals(
                Files.readString(kata.resolve("visible/VisibleTallyTest.java")),
                Files.readString(project.resolve("src/test/java/VisibleTallyTest.java")));
    }

    @Test
    @DisplayName("says where to write, and how to test and grade")
    void says() {
        world.environment.put("LOCKSTEP_COMMAND", "./lockstep");

        var run = world.run("start", "tiny-tally", project);

        assertTrue(run.out().contains("Write    Tally.java in "), run.out());
        assertTrue(run.out().contains("VisibleTallyTest.java"), run.out());
        assertTrue(run.out().contains("Grade    ./lockstep grade tiny-tally "), run.out());
    }

    @Test
    @DisplayName("holds what is graded, in the folder that it says")
    void graded() {
        world.run("start", "tiny-tally", project);

        var run = world.run("grade", "tiny-tally", project.resolve("src/main/java"));

        assertEquals(0, run.exitCode(), run.err());
        assertEquals("Tally.java", world.graded.getFirst().files().getFirst().name());
    }

    @Test
    @DisplayName("has a build with JUnit and the engine, which the engine's own sample agrees with")
    void build() throws Exception {
        world.run("start", "tiny-tally", project);
        Path pom = project.resolve("pom.xml");
        String sample = Files.readString(Path.of("..", "..", "samples", "every-schedule", "pom.xml"));

        for (String same : List.of("argLine", "maven.compiler.release")) {
            assertEquals(valueOf(same, sample), valueOf(same, Files.readString(pom)));
        }
        assertEquals(versions(sample), versions(Files.readString(pom)));
        for (String jar : values(pom, "systemPath")) {
            assertTrue(Files.exists(Path.of(jar)), jar);
        }
        assertTrue(values(pom, "artifactId").containsAll(List.of("junit-jupiter", "asm", "asm-tree", "asm-commons")));
        assertFalse(Files.readString(pom).contains("@"), Files.readString(pom));
    }

    @Test
    @DisplayName("never takes the place of what is there")
    void taken() throws Exception {
        Files.createDirectory(project);
        Path mine = Files.writeString(project.resolve("Tally.java"), "mine");

        var run = world.run("start", "tiny-tally", project);

        assertEquals(ExitCode.USAGE, run.exitCode());
        assertTrue(run.err().contains("is there already"), run.err());
        assertEquals("mine", Files.readString(mine));
        assertEquals(List.of("Tally.java"), filesBelow(project));
    }

    private static List<String> filesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static String valueOf(String element, String pom) {
        var value =
                Pattern.compile("<%s>(.*)</".formatted(Pattern.quote(element))).matcher(pom);
        assertTrue(value.find(), element);
        return value.group(1);
    }

    /** Of what is not on this machine already: JUnit and the plugins. */
    private static List<String> versions(String pom) {
        return Pattern.compile("<artifactId>(junit[a-z-]*|maven-[a-z-]+)</artifactId>\\s*<version>(.*)</version>")
                .matcher(pom)
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .sorted()
                .toList();
    }

    private static List<String> values(Path pom, String element) throws Exception {
        NodeList found = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(pom.toFile())
                .getElementsByTagName(element);
        return Stream.iterate(0, i -> i < found.getLength(), i -> i + 1)
                .map(i -> ((Element) found.item(i)).getTextContent())
                .toList();
    }
}
