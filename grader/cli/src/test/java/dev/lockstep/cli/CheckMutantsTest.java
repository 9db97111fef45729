package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eight right solutions of the tiny tally, each with two synchronized methods: sixteen mutants. */
@DisplayName("check --mutants")
class CheckMutantsTest {

    @TempDir
    private Path folder;

    private World world;

    /** Notices an unguarded add, and no unguarded total. */
    @BeforeEach
    void buildTheWorld() throws Exception {
        world = new World(folder);
        world.grader =
                (_, submission, _) -> submission.files().getFirst().text().contains("synchronized void add")
                        ? World.accepted()
                        : World.rejected(Cause.LOST_UPDATE);
    }

    @Test
    void aSurvivorIsShownWithWhatWasChangedAndEndsWithOne() {
        var run = world.run("check", "--mutants");

        assertEquals(ExitCode.REJECTED, run.exitCode());
        String out = run.out();
        assertTrue(out.startsWith("tiny-tally\n  killed    accepted/synchronized-methods"), out);
        assertTrue(out.contains("drop-synchronized/Tally.add/1: WA LOST_UPDATE\n"), out);
        assertTrue(out.contains("""
                  Operator           tried  killed  argued  survived  unknown
                  drop-synchronized     16       8       0         8        0

                  16 of 16 mutants were tried; 0 more mistakes would not compile.

                  SURVIVED  accepted/synchronized-methods drop-synchronized/Tally.total/1
                    Tally.java:9: a method or block is no longer synchronized
                    -     synchronized long total() {
                    +     long total() {
                """), out);
        assertTrue(out.contains("in solutions/tiny-tally/mutants.json."), out);
        assertTrue(out.endsWith("""
                16 mutants tried: 8 killed, 0 argued for, 8 survived, 0 grader faults; 0 stale arguments, 0 other problems.
                """), out);
    }

    @Test
    void whereEverySurvivorIsArguedForItEndsWithZero() throws Exception {
        argueForAll("drop-synchronized/Tally.total/1");

        var run = world.run("check", "--mutants", "tiny-tally");

        assertEquals(ExitCode.OK, run.exitCode(), run.out());
        assertTrue(run.out().contains(" 8 killed, 8 argued for, 0 survived,"), run.out());
    }

    @Test
    void aStaleArgumentEndsWithOne() throws Exception {
        argueForAll("drop-synchronized/Tally.add/1");
        world.grader = (_, _, _) -> World.rejected(Cause.LOST_UPDATE);

        var run = world.run("check", "--mutants");

        assertEquals(ExitCode.REJECTED, run.exitCode());
        assertTrue(run.out().contains("  STALE     mutants.json argues for accepted/synchronized-methods"), run.out());
        assertTrue(run.out().contains("the grader rejects this mutant"), run.out());
    }

    @Test
    void aFaultEndsWithThree() {
        world.grader = (_, _, _) -> World.fault();

        var run = world.run("check", "--mutants", "--sample", "1");

        assertEquals(ExitCode.FAULT, run.exitCode());
        assertTrue(run.out().contains("  FAULT     accepted/"), run.out());
    }

    @Test
    void aSampleIsDrawnByItsSeed() {
        var one = world.run("check", "--mutants", "--sample", "3").out();

        assertTrue(one.contains("3 of 16 mutants were tried"), one);
        assertEquals(
                one,
                world.run("check", "--mutants", "--sample", "3", "--seed", "1").out());
        assertTrue(IntStream.range(2, 9)
                .mapToObj(seed -> world.run("check", "--mutants", "--sample", "3", "--seed", seed)
                        .out())
                .anyMatch(other -> !other.equals(one)));
    }

    @Test
    void jsonTellsOfEveryMutant() {
        var json = world.run("check", "--mutants", "--json").json();

        assertEquals(16, json.at("/katas/0/made").asInt());
        var mutant = json.at("/katas/0/mutants/1");
        assertEquals("drop-synchronized/Tally.total/1", mutant.at("/id").asString());
        assertEquals("survived", mutant.at("/fate").asString());
        assertEquals("+     long total() {", mutant.at("/difference/1").asString());
    }

    @Test
    void aBrokenKataEndsWithTwo() throws Exception {
        argueForAll("drop-synchronized/Tally.total/1");
        world.addKata("katas", "broken-tally");
        world.spoil("broken-tally");

        var run = world.run("check", "--mutants", "tiny-tally", "broken-tally");

        assertEquals(ExitCode.USAGE, run.exitCode());
        assertTrue(run.out().contains("BROKEN  "), run.out());
    }

    @Test
    void asksOneQuestionAtATime() {
        assertEquals(ExitCode.USAGE, world.run("check", "--mutants", "--matrix").exitCode());
        assertEquals(
                ExitCode.USAGE, world.run("check", "--matrix", "--sample", "2").exitCode());
        assertEquals(ExitCode.USAGE, world.run("check", "--seed", "2").exitCode());
        assertEquals(
                ExitCode.USAGE, world.run("check", "--mutants", "--seed", "2").exitCode());
    }

    private void argueForAll(String mutant) throws Exception {
        String arguments = IntStream.rangeClosed(0, 7)
                .mapToObj(i -> i == 0 ? "synchronized-methods" : "synchronized-too-" + i)
                .map(solution ->
                        "{ \"solution\": \"%s\", \"mutants\": [\"%s\"], \"because\": \"Only one thread asks.\" }"
                                .formatted(solution, mutant))
                .collect(Collectors.joining(", "));
        Files.writeString(
                world.home.resolve("solutions/tiny-tally/mutants.json"),
                "{ \"formatVersion\": 1, \"stillCorrect\": [ %s ] }".formatted(arguments));
    }
}
