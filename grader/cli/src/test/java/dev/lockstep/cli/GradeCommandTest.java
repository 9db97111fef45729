package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.outcome.SourceProblem;
import dev.lockstep.core.outcome.Stage;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.engine.Cause;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import tools.jackson.databind.json.JsonMapper;

class GradeCommandTest {

    private static final String TALLY = """
            class Tally {
                long total
            }
            """;

    @TempDir
    private Path folder;

    private World world;
    private Path mine;

    @BeforeEach
    void buildTheWorld() throws Exception {
        world = new World(folder);
        mine = world.submission(TALLY);
    }

    @Test
    void acceptedEndsWithZero() {
        var run = grade();

        assertEquals(0, run.exitCode());
        assertTrue(run.out().startsWith("AC  Tiny tally (tiny-tally)\nEvery check passed.\n"), run.out());
        assertTrue(run.out().contains("Score: 100 of 100"), run.out());
        assertEquals("", run.err());
    }

    @Test
    void rejectedEndsWithOneAndNamesTheFirstHint() {
        world.grader = (_, _, _) -> World.rejected(Cause.LOST_UPDATE);

        var run = grade();

        assertEquals(1, run.exitCode());
        assertTrue(run.out().startsWith("WA LOST_UPDATE  Tiny tally"), run.out());
        assertTrue(run.out().contains("expected   2\n  seen       1\n"), run.out());
        assertTrue(run.out().endsWith("Stuck? lockstep show tiny-tally --hint 1\n"), run.out());
    }

    @Test
    void theGradersFaultEndsWithThree() {
        world.grader = (_, _, _) -> World.fault();

        var run = grade();

        assertEquals(3, run.exitCode());
        assertTrue(run.out().startsWith("IE  Tiny tally"), run.out());
        assertFalse(run.out().contains("Score"), run.out());
    }

    @Test
    void aKataWhoseTestsCannotBeRunEndsWithTwoAndIsNobodysFaultButItsAuthors() {
        world.grader = (_, _, _) -> new Outcome.GraderFault(Stage.BROKEN_KATA, "its author has to mend it");

        var run = grade();

        assertEquals(ExitCode.USAGE, run.exitCode());
        assertTrue(run.out().startsWith("IE  Tiny tally"), run.out());
        assertTrue(run.out().contains("This kata is broken"), run.out());
        assertFalse(run.out().contains("Score"), run.out());
    }

    @Test
    void aCompilersMessageComesWithTheSourceLine() {
        var problem = new SourceProblem("Tally.java", 2, 15, "';' expected");
        world.grader = (_, _, _) ->
                new Outcome.Rejected(new Reason.Refused(Cause.DOES_NOT_COMPILE, List.of(problem)), List.of());

        var run = grade();

        assertEquals(1, run.exitCode());
        assertTrue(run.out().contains("""
                                Tally.java:2:15: ';' expected
                                     2 │     long total
                                       │               ^
                                """), run.out());
    }

    @Test
    void anEmptyFileIsAnOutcomeLikeAnyOtherAndIsNotEvenGraded() throws Exception {
        world.submission("");

        var run = grade();
        var json = grade("--json");

        assertEquals(1, run.exitCode());
        assertTrue(run.out().startsWith("CE BAD_SOURCE  Tiny tally"), run.out());
        assertTrue(run.out().contains("Score: 0 of 100"), run.out());
        assertFalse(run.out().contains("--hint"), run.out());
        assertEquals("BAD_SOURCE", json.json().at("/cause").asString());
        assertEquals(List.of(), world.graded);
    }

    @Test
    void aFolderIsGradedLikeItsFile() {
        assertEquals(
                0, world.run("grade", "tiny-tally", world.home.resolve("mine")).exitCode());
        assertEquals("Tally.java", world.graded.getFirst().files().getFirst().name());
    }

    @Test
    void aFolderOfSeveralFilesIsOneSubmission() throws Exception {
        world.file("mine/parts/Cell.java", "class Cell {}");

        assertEquals(
                0, world.run("grade", "tiny-tally", world.home.resolve("mine")).exitCode());

        assertEquals(
                List.of("Tally.java", "Cell.java"),
                world.graded.getFirst().files().stream()
                        .map(SourceFile::name)
                        .sorted(Comparator.reverseOrder())
                        .toList());
    }

    @Test
    void aLinkToAFileOrFolderIsGradedLikeThese() throws Exception {
        var file = Files.createSymbolicLink(world.home.resolve("link-to-file"), mine);
        var folder = Files.createSymbolicLink(world.home.resolve("link-to-folder"), world.home.resolve("mine"));

        assertEquals(0, world.run("grade", "tiny-tally", file).exitCode());
        assertEquals(0, world.run("grade", "tiny-tally", folder).exitCode());
        assertEquals(world.graded.getFirst(), world.graded.getLast());
    }

    @Test
    void aLinkWithinTheFolderIsRefused() throws Exception {
        Files.createSymbolicLink(world.home.resolve("mine/Cell.java"), mine);

        var run = world.run("grade", "tiny-tally", world.home.resolve("mine"));

        assertEquals(1, run.exitCode());
        assertTrue(run.out().contains("Cell.java is a symbolic link. Put the file itself there."), run.out());
        assertEquals(List.of(), world.graded);
    }

    @Test
    void anUnreadablePathEndsWithTwo() {
        var run = world.run("grade", "tiny-tally", world.home.resolve("nowhere"));

        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("nowhere"), run.err());
        assertEquals("", run.out());
    }

    @Test
    void anEmptyPathIsNotTheCurrentFolder() {
        var run = world.run("grade", "tiny-tally", "");

        assertEquals(2, run.exitCode());
        assertTrue(run.err().startsWith("The path is empty."), run.err());
    }

    @Test
    void jsonIsAllThatIsPrinted() {
        world.isTerminal = true;
        world.grader = (_, _, listener) -> {
            listener.stage(Stage.RUN);
            return World.rejected(Cause.LOST_UPDATE);
        };

        var run = grade("--json");

        assertEquals(1, run.exitCode());
        assertEquals("WA", run.json().at("/verdict").asString());
        assertEquals("7.7", run.json().at("/graderVersion").asString());
        assertTrue(run.out().startsWith("{") && run.out().endsWith("}\n"), run.out());
        assertEquals("", run.err());
    }

    @Test
    void cachesAreInLockstepsFolderUnlessAnotherIsNamed() {
        grade();
        grade("--cache", folder.resolve("caches"));

        assertEquals(List.of(world.home.resolve(".lockstep").resolve("cache"), folder.resolve("caches")), world.caches);
    }

    @Test
    void aPersonSeesHowFarItIsAndTheLineIsGoneAtTheEnd() {
        world.isTerminal = true;
        world.grader = (_, _, listener) -> {
            listener.stage(Stage.COMPILE);
            listener.stage(Stage.RUN);
            listener.checks(2, 9);
            return World.accepted();
        };

        var out = grade("--no-color").out();

        assertTrue(
                out.startsWith(
                        "\r\u001b[Kcompiling ...\r\u001b[Krunning the checks ...\r\u001b[Krunning the checks: 2 of 9 ..."
                                + "\r\u001b[KAC  Tiny tally"),
                out);
    }

    @Test
    void aPipeSeesNoProgress() {
        world.grader = (_, _, listener) -> {
            listener.stage(Stage.RUN);
            return World.accepted();
        };

        assertTrue(grade().out().startsWith("AC"));
    }

    @Test
    void aTerminalThatCannotClearALineSeesNoProgressEither() {
        world.isTerminal = true;
        world.environment.put("TERM", "dumb");
        world.grader = (_, _, listener) -> {
            listener.stage(Stage.RUN);
            return World.accepted();
        };

        assertTrue(grade().out().startsWith("AC"));
    }

    @Test
    void aJunitReportIsWrittenAsAWhole() throws Exception {
        world.grader = (_, _, _) -> World.rejected(Cause.LOST_UPDATE);
        Path xml = folder.resolve("report.xml");
        Files.writeString(xml, "an older report");

        var run = grade("--junit-xml", xml);

        assertEquals(1, run.exitCode());
        assertTrue(run.out().startsWith("WA"), run.out());
        var suite = parse(xml);
        assertEquals("tiny-tally", suite.getAttribute("name"));
        assertEquals("1", suite.getAttribute("failures"));
        try (var files = Files.list(folder)) {
            assertEquals(
                    List.of("home", "report.xml"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aSarifFileIsWrittenBesideTheReport() throws Exception {
        world.grader = (_, _, _) -> World.rejected(Cause.LOST_UPDATE);
        Path sarif = folder.resolve("report.sarif");

        var run = grade("--sarif", sarif);

        assertEquals(1, run.exitCode());
        assertTrue(run.out().startsWith("WA"), run.out());
        var log = JsonMapper.builder().build().readTree(sarif.toFile());
        assertEquals("LOST_UPDATE", log.at("/runs/0/results/0/ruleId").asString());
        try (var files = Files.list(folder)) {
            assertEquals(
                    List.of("home", "report.sarif"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aRefusedSubmissionHasAJunitReportToo() throws Exception {
        world.submission("");
        Path xml = folder.resolve("report.xml");

        grade("--junit-xml", xml);

        assertEquals("1", parse(xml).getAttribute("failures"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere/report.xml", "home", "home/mine/Tally.java/report.xml"})
    void aReportThatCannotBeWrittenIsSaidBeforeAnythingIsGraded(String file) throws Exception {
        var run = grade("--junit-xml", folder.resolve(file));

        assertEquals(2, run.exitCode());
        assertTrue(run.err().startsWith("Cannot write " + folder.resolve(file) + ": "), run.err());
        assertEquals(List.of(), world.graded);
        assertEquals(TALLY, Files.readString(mine));
        assertEquals(2, grade("--sarif", folder.resolve(file)).exitCode());
    }

    private World.Run grade(Object... options) {
        var arguments = new ArrayList<Object>(List.of("grade", "tiny-tally", mine));
        arguments.addAll(List.of(options));
        return world.run(arguments.toArray());
    }

    private static Element parse(Path xml) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(xml.toFile())
                .getDocumentElement();
    }
}
