package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.kata.format.KataProblem;
import dev.lockstep.engine.Cause;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    @TempDir
    private Path folder;

    private World world;

    /** The grader answers as the skeleton's solutions declare. */
    @BeforeEach
    void buildTheWorld() throws Exception {
        world = new World(folder);
        world.grader = (_, submission, _) -> World.honest(submission);
    }

    @Test
    void aSampleIsNamedAsOne() {
        var run = world.run("check", "--sample", "3");

        assertEquals(0, run.exitCode(), run.out());
        assertEquals(3, world.graded.size());
        assertTrue(run.out().endsWith("""
                        A sample: no more than 3 solutions of each kata.
                        9 as declared, 0 wrong, 0 grader faults, 0 broken katas.
                        """), run.out());
    }

    @Test
    void aSampleOfNothingIsBadUsage() {
        var run = world.run("check", "--sample", "0");

        assertEquals(ExitCode.USAGE, run.exitCode());
        assertTrue(run.err().contains("--sample 0: expected 1 or more"), run.err());
    }

    @Test
    void aCatalogueThatIsAsDeclaredEndsWithZero() {
        var run = world.run("check");

        assertEquals(0, run.exitCode(), run.out());
        assertTrue(run.out().contains("  ok       accepted/synchronized-methods: AC"), run.out());
        assertTrue(run.out().contains("  ok       rejected/unguarded-addition: WA LOST_UPDATE"), run.out());
        assertTrue(run.out().contains(" as declared, 0 wrong, 0 grader faults, 0 broken katas.\n"), run.out());
    }

    @Test
    void aSolutionWithAnotherVerdictEndsWithOneAndIsNamedAgainAtTheEnd() {
        world.grader = (_, _, _) -> World.rejected(Cause.LOST_UPDATE);

        var run = world.run("check");

        assertEquals(1, run.exitCode());
        assertTrue(
                run.out().contains("  WRONG    accepted/synchronized-methods\n           declared  AC\n"), run.out());
        assertTrue(run.out().contains("\nWRONG  tiny-tally accepted/synchronized-methods\n"), run.out());
        assertTrue(run.out().contains(" 8 wrong,"), run.out());
    }

    @Test
    void aKataWhoseTestsCannotBeRunIsBrokenAndItsAuthorIsToldTheFile() {
        world.problems = List.of(
                new KataProblem("hidden/HiddenTallyTest.java", "line 3", "cannot find symbol", "tests that compile"));

        var run = world.run("check");

        assertEquals(ExitCode.USAGE, run.exitCode());
        assertTrue(run.out().contains("BROKEN  "), run.out());
        assertTrue(run.out().contains("hidden/HiddenTallyTest.java: line 3: saw cannot find symbol;"), run.out());
        assertTrue(run.out().endsWith(" 0 wrong, 0 grader faults, 1 broken katas.\n"), run.out());
        assertTrue(world.graded.isEmpty());
        var json = world.run("check", "--json").json();
        assertTrue(
                json.at("/broken/0/problems/0").asString().startsWith("hidden/HiddenTallyTest.java: line 3"),
                json::toString);
    }

    @Test
    void aGradersFaultEndsWithThreeWhateverElseIsWrong() throws Exception {
        world.addKata("katas", "broken-tally");
        world.spoil("broken-tally");
        world.grader = (_, _, _) -> World.fault();

        var run = world.run("check");

        assertEquals(3, run.exitCode());
        assertTrue(
                run.out().contains("  FAULT    accepted/synchronized-methods: the grader could not find out\n"),
                run.out());
    }

    @Test
    void aBrokenKataEndsWithTwoAndSaysWhatIsWrongWithIt() throws Exception {
        world.addKata("katas", "broken-tally");
        world.spoil("broken-tally");

        var all = world.run("check");
        var one = world.run("check", "broken-tally");

        assertEquals(2, all.exitCode());
        assertTrue(all.out().contains("accepted/synchronized-methods"), all.out());
        assertEquals(2, one.exitCode());
        assertFalse(one.out().contains("accepted/synchronized-methods"), one.out());
        assertTrue(one.out().contains("BROKEN  "), one.out());
        assertTrue(one.out().contains("formatVersion: saw 7"), one.out());
    }

    @Test
    void onlyTheNamedKatasAreCheckedAndEachOnce() throws Exception {
        world.addKata("katas", "other-tally");

        var run = world.run("check", "other-tally", "other-tally");

        assertFalse(run.out().contains("tiny-tally"), run.out());
        assertEquals(1, run.out().lines().filter("other-tally"::equals).count(), run.out());
    }

    @Test
    void nothingToCheckIsNotGreen() throws Exception {
        Files.createDirectories(folder.resolve("empty"));
        world.spoil("tiny-tally");
        Files.move(world.home.resolve("katas"), folder.resolve("elsewhere"));

        var run = world.run("check", "--katas", folder.resolve("empty"));

        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("nothing to check"), run.err());
    }

    @Test
    void solutionsMayBeInAFolderOfTheirOwn() throws Exception {
        world.addKata("pack", "other-tally");

        var without = world.run("check", "other-tally", "--katas", world.home.resolve("pack"));
        var with = world.run(
                "check",
                "other-tally",
                "--katas",
                world.home.resolve("pack"),
                "--solutions",
                world.home.resolve("solutions"));

        assertEquals(1, without.exitCode(), without.out());
        assertEquals(0, with.exitCode(), with.out());
    }

    @Test
    void jsonIsAllThatIsPrinted() {
        world.isTerminal = true;

        var json = world.run("check", "--json").json();

        assertEquals(0, json.at("/summary/wrong").asInt());
        assertEquals("tiny-tally", json.at("/katas/0/id").asString());
        assertTrue(
                json.at("/katas/0/items")
                        .valueStream()
                        .anyMatch(item -> item.at("/kind").asString().equals("rejected")
                                && item.at("/name").asString().equals("unguarded-addition")
                                && item.at("/result").asString().equals("as-declared")),
                json.toString());
    }

    @Test
    void aPersonSeesABarThatIsGoneAtTheEnd() {
        world.isTerminal = true;

        var out = world.run("check", "--no-color").out();

        assertTrue(out.startsWith("\r"), out);
        assertTrue(out.contains("\u001b[Ktiny-tally\n  ok "), out);
    }

    @Test
    void neitherAPipeNorATerminalThatCannotClearALineSeesABar() {
        assertTrue(world.run("check").out().startsWith("tiny-tally\n  ok "));
        world.isTerminal = true;
        world.environment.put("TERM", "dumb");
        assertTrue(world.run("check").out().startsWith("tiny-tally\n  ok "));
    }
}
