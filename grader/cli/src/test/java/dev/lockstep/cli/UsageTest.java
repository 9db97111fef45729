package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @TempDir
    private Path folder;

    private World world;

    @BeforeEach
    void buildTheWorld() throws Exception {
        world = new World(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--colour list",
                "list extra",
                "show",
                "grade",
                "grade tiny-tally",
                "grade a b c",
                "show tiny-tally --hint one",
                "list --katas"
            })
    void badUsageEndsWithTwoAndExplainsItself(String line) {
        var run = world.run((Object[]) line.split(" "));

        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("Usage: lockstep"), run.err());
        assertEquals("", run.out());
    }

    @Test
    void aMisspeltCommandGetsTheRightOne() {
        var run = world.run("grdae");

        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("Did you mean: lockstep grade?"), run.err());
    }

    @Test
    void helpNamesEveryCommandAndEveryExitCode() {
        var run = world.run("--help");

        assertEquals(0, run.exitCode());
        for (var command :
                new String[] {"list", "show", "grade", "check", "new-kata", "--katas=DIR", "--no-color", "3 grader"}) {
            assertTrue(run.out().contains(command), run.out());
        }
    }

    @Test
    void helpIsACommandToo() {
        assertEquals(world.run("--help").out(), world.run("help").out());
        assertEquals(
                world.run("grade", "--help").out(), world.run("help", "grade").out());
    }

    @Test
    void theVersionIsKnown() {
        assertEquals("Lockstep 7.7\n", world.run("--version").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"show tiny-taly", "grade tiny-taly Tally.java", "check tiny-taly"})
    void anUnknownKataGetsTheNearestNames(String line) {
        var run = world.run((Object[]) line.split(" "));

        assertEquals(2, run.exitCode());
        assertEquals(
                "There is no kata named tiny-taly. Did you mean tiny-tally? \"lockstep list\" lists all katas.\n",
                run.err());
    }

    @Test
    void aKataThatIsNearToNothingGetsNoGuess() {
        assertEquals(
                "There is no kata named zzz. \"lockstep list\" lists all katas.\n",
                world.run("show", "zzz").err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"show tiny-tally", "grade tiny-tally Tally.java"})
    void aBrokenKataEndsWithTwoAndDoesNotNameItsHiddenTests(String line) throws Exception {
        world.spoil("tiny-tally");

        var run = world.run((Object[]) line.split(" "));

        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("The kata tiny-tally is broken"), run.err());
        assertFalse(run.err().contains("Hidden"), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "show tiny-tally", "grade tiny-tally Tally.java", "check", "bench latency"})
    void aFolderOfKatasThatIsNotThereEndsWithTwoWhateverIsInTheOthers(String line) {
        var nowhere = world.home.resolve("nowhere");

        var run = world.run(Stream.concat(Stream.of(line.split(" ")), Stream.of("--katas", nowhere))
                .toArray());

        assertEquals(2, run.exitCode());
        assertEquals(
                "--katas %s: %s is not there. Expected a folder that holds katas, or the folder of one kata; name one that is there.\n"
                        .formatted(nowhere, nowhere),
                run.err());
        assertEquals("", run.out());
    }

    @Test
    void anEmptyNameIsNotTheCurrentFolder() {
        var run = world.run("list", "--katas", "");

        assertEquals(2, run.exitCode());
        assertTrue(run.err().startsWith("--katas was given an empty name."), run.err());
    }

    @Test
    void aFileIsNoFolderOfKatas() throws Exception {
        var run = world.run("list", "--katas", world.submission("class Tally {}"));

        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("Tally.java is not a folder. Expected"), run.err());
    }

    @Test
    void aCacheFolderThatCannotBeWrittenIsSaidAndGradedWithout() throws Exception {
        var mine = world.submission("class Tally {}");

        var run = world.run("grade", "tiny-tally", mine, "--cache", mine.resolve("cache"));

        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().startsWith("AC "), run.out());
        assertTrue(run.err().contains("cannot write to the cache folder " + mine.resolve("cache")), run.err());
        assertTrue(run.err().contains("--cache DIR"), run.err());
    }

    @Test
    void controlCharactersOfAnArgumentAreSpelledOut() {
        assertTrue(world.run("show", "\u001b[2J").err().contains("\\u001b[2J"));
    }

    @Test
    void aFailureOfLockstepItselfEndsWithThree() throws Exception {
        var mine = world.submission("class Tally {}");
        world.grader = (_, _, _) -> {
            throw new IllegalStateException("the grader is ill");
        };
        var exception = world.run("grade", "tiny-tally", mine);
        world.grader = (_, _, _) -> {
            throw new StackOverflowError("the grader is very ill");
        };
        var error = world.run("grade", "tiny-tally", mine);

        assertEquals(3, exception.exitCode());
        assertTrue(exception.err().contains("the grader is ill"), exception.err());
        assertEquals(3, error.exitCode());
        assertTrue(error.err().contains("the grader is very ill"), error.err());
    }

    @Test
    void coloursAreForTerminalsOnly() {
        assertFalse(world.run("list").out().contains("\u001b"));
        world.isTerminal = true;
        assertTrue(world.run("list").out().contains("\u001b[1m"));
        assertTrue(world.run("--help").out().contains("\u001b["));
    }

    @Test
    void coloursCanBeSwitchedOff() {
        world.isTerminal = true;

        assertFalse(world.run("--no-color", "list").out().contains("\u001b"));
        assertFalse(world.run("list", "--no-color").out().contains("\u001b"));
        assertFalse(world.run("--no-color", "--help").out().contains("\u001b"));
        world.environment.put("NO_COLOR", "1");
        assertFalse(world.run("list").out().contains("\u001b"));
        world.environment.put("NO_COLOR", "");
        assertTrue(world.run("list").out().contains("\u001b"));
        world.environment.put("TERM", "dumb");
        assertFalse(world.run("list").out().contains("\u001b"));
    }

    @Test
    void aTerminalWithoutDrawingCharactersGetsPlainOnes() throws Exception {
        var mine = world.submission("class Tally {}");
        assertTrue(world.run("grade", "tiny-tally", mine).out().contains("✓"));

        world.charset = StandardCharsets.US_ASCII;
        assertFalse(world.run("grade", "tiny-tally", mine).out().contains("✓"));
    }

    @Test
    void textIsAsWideAsTheTerminalSays() {
        world.environment.put("COLUMNS", "50");
        var text = world.run("show", "tiny-tally", "--hint", "1").out();

        assertTrue(text.lines().allMatch(line -> line.length() <= 50), text);
        assertTrue(text.lines().anyMatch(line -> line.length() > 40), text);
    }
}
