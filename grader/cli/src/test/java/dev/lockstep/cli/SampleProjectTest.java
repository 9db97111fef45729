package dev.lockstep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.EverySchedule;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine as a library: builds samples/every-schedule as somebody would who has nothing else of Lockstep. */
class SampleProjectTest {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final String FLAG =
            "<argLine>--add-exports java.base/jdk.internal.module=ALL-UNNAMED -XX:-OmitStackTraceInFastThrow</argLine>";

    private static final String FLAG_OF_MODULE = FLAG.replace("ALL-UNNAMED", "dev.lockstep.engine");

    private static final Pattern REPLAY = Pattern.compile("-Dlockstep\\.replay=ls1_[\\w-]+");

    @TempDir
    private Path folder;

    private Path repository;
    private Path project;

    @BeforeEach
    void publishTheEngineForThisTestOnly() throws IOException, URISyntaxException {
        repository = Files.createDirectory(folder.resolve("repository"));
        borrow(localRepository());
        publish("lockstep", ROOT.resolve("pom.xml"));
        Path engine = publish("lockstep-engine", ROOT.resolve("grader/engine/pom.xml"));
        jar(engine.resolve("lockstep-engine-" + VERSION + ".jar"));
        project = folder.resolve("project");
        copy(ROOT.resolve("samples/every-schedule"), project);
    }

    /** JUnit would warn of every one of them. */
    @AfterEach
    void removeLinks() throws IOException {
        try (Stream<Path> groups = Files.list(repository)) {
            for (Path link : groups.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    @Test
    void findsTheBugAndPassesTheFix() throws IOException, InterruptedException {
        Ran ran = maven();

        assertNotEquals(0, ran.exit(), ran.said());
        assertEquals(0, failuresIn("CarefulBookingTest"), ran.said());
        assertEquals(1, failuresIn("HastyBookingTest"), ran.said());
        assertTrue(ran.said().contains("ATOMICITY: seats left ==> expected: <0> but was: <-1>"), ran.said());
        String page = Files.readString(ROOT.resolve("docs/engine-as-a-library.md"));
        assertTrue(page.contains(interleavingIn(ran.said())), () -> "the page shows something else than " + ran.said());
        replaysWhatItFound(ran.said());
    }

    /** As the last line of the failure says; both runs have their test classes compiled anew. */
    private void replaysWhatItFound(String said) throws IOException, InterruptedException {
        Matcher line = REPLAY.matcher(said);
        assertTrue(line.find(), said);
        delete(project.resolve("target"));

        Ran again = maven(line.group());

        assertNotEquals(0, again.exit(), again.said());
        assertEquals(1, failuresIn("HastyBookingTest"), again.said());
        assertTrue(again.said().contains("Seen again; no other schedule was run."), again.said());
        assertTrue(again.said().contains(interleavingIn(said)), () -> said + again.said());
        assertTrue(again.said().contains("Tests run: 2, Failures: 1, Errors: 0, Skipped: 1"), again.said());
    }

    private static String interleavingIn(String said) {
        return said.substring(said.indexOf("ATOMICITY: "), said.indexOf("Looked at "));
    }

    @Test
    void saysWhichLineIsMissingInTheBuild() throws IOException, InterruptedException {
        replaceFlagBy("");

        Ran ran = maven();

        assertNotEquals(0, ran.exit(), ran.said());
        for (String test : List.of("CarefulBookingTest", "HastyBookingTest")) {
            String report = Files.readString(reportOf(test));
            assertTrue(report.contains("add this line"), report);
            assertTrue(report.contains(FLAG), report);
        }
    }

    @Test
    void worksFromANamedModuleWithTheFlagForIt() throws IOException, InterruptedException {
        makeModular();

        Ran unnamed = maven();

        assertNotEquals(0, unnamed.exit(), unnamed.said());
        String report = Files.readString(reportOf("CarefulBookingTest"));
        assertTrue(report.contains(FLAG_OF_MODULE), report);
        replaceFlagBy(FLAG_OF_MODULE);

        Ran named = maven();

        assertEquals(0, failuresIn("CarefulBookingTest"), named.said());
        assertEquals(1, failuresIn("HastyBookingTest"), named.said());
        replaysWhatItFound(named.said());
    }

    private void makeModular() throws IOException {
        Files.writeString(project.resolve("src/main/java/module-info.java"), "module sample {}\n");
        Files.writeString(project.resolve("src/test/java/module-info.java"), """
                open module sample {
                    requires dev.lockstep.engine;
                    requires org.junit.jupiter.api;
                }
                """);
    }

    private void replaceFlagBy(String other) throws IOException {
        Path pom = project.resolve("pom.xml");
        String complete = Files.readString(pom);
        assertTrue(complete.contains(FLAG), complete);
        Files.writeString(pom, complete.replace(FLAG, other));
    }

    /** Everything that a build has downloaded is used as it is; only Lockstep itself is not. */
    private void borrow(Path source) throws IOException {
        try (Stream<Path> groups = Files.list(source)) {
            for (Path group : groups.filter(Files::isDirectory).toList()) {
                if (!group.endsWith("dev")) {
                    Files.createSymbolicLink(repository.resolve(group.getFileName()), group);
                }
            }
        }
    }

    private static Path localRepository() throws URISyntaxException {
        // org/junit/jupiter/junit-jupiter-api/VERSION/JAR
        return placeOf(Test.class).resolve("../../../../../..").normalize();
    }

    private static Path placeOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private Path publish(String artifact, Path pom) throws IOException {
        Path target = Files.createDirectories(
                repository.resolve("dev/lockstep").resolve(artifact).resolve(VERSION));
        Files.copy(pom, target.resolve(artifact + "-" + VERSION + ".pom"));
        return target;
    }

    /** In a reactor that goes as far as packaging, the engine is a jar already. */
    private static void jar(Path target) throws IOException, URISyntaxException {
        Path engine = placeOf(EverySchedule.class);
        if (Files.isRegularFile(engine)) {
            Files.copy(engine, target);
            return;
        }
        int result = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(
                        new PrintWriter(System.out, true, UTF_8),
                        new PrintWriter(System.err, true, UTF_8),
                        "--create",
                        "--file",
                        target.toString(),
                        "-C",
                        engine.toString(),
                        ".");
        assertEquals(0, result);
    }

    private static void copy(Path source, Path target) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(each -> !each.startsWith(source.resolve("target")))
                    .toList()) {
                Files.copy(file, target.resolve(source.relativize(file)));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private record Ran(int exit, String said) {}

    private Ran maven(String... options) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        List<String> command = new ArrayList<>(
                List.of("mvn", "--batch-mode", "--no-transfer-progress", "-Dmaven.repo.local=" + repository, "test"));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertTrue(ended, () -> "Maven did not end: " + said);
        return new Ran(process.exitValue(), Files.readString(said));
    }

    private Path reportOf(String test) {
        return project.resolve("target/surefire-reports/sample." + test + ".txt");
    }

    private int failuresIn(String test) throws IOException {
        String report = Files.readString(reportOf(test));
        int from = report.indexOf("Failures: ") + "Failures: ".length();
        return Integer.parseInt(report.substring(from, report.indexOf(',', from)));
    }
}
