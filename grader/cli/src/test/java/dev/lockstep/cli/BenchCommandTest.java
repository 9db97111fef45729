package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchCommandTest {

    @TempDir
    private Path folder;

    private World world;

    @BeforeEach
    void buildTheWorld() throws Exception {
        world = new World(folder);
    }

    @Test
    void helpNamesTheBenchmarks() {
        var help = world.run("bench", "--help").out();

        assertTrue(
                help.contains("latency") && help.contains("sandbox") && help.contains("engine") && help.contains("web"),
                help);
    }

    @Test
    void anUnknownBenchmarkIsToldWhatThereIs() {
        var run = world.run("bench", "throughput");

        assertEquals(2, run.exitCode());
        assertEquals(
                "There is no benchmark named throughput. There are: latency, sandbox, engine, web and interview\n",
                run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"engine", "web", "interview"})
    void theBenchmarksOfEngineAndWebAreTheLaunchers(String name) {
        var run = world.run("bench", name);

        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("\"./lockstep bench %s\"".formatted(name)), run.err());
    }

    @Test
    void theSandboxIsMeasuredWithOneKata() {
        var run = world.run("bench", "sandbox", "--kata", "tiny-tally", "--kata", "other");

        assertEquals(2, run.exitCode());
        assertEquals("The sandbox is measured with one kata; got tiny-tally, other\n", run.err());
    }

    @Test
    void theSandboxNeedsItsUsualKataOrAnotherOne() {
        var run = world.run("bench", "sandbox");

        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("race-free-counter"), run.err());
    }

    @Test
    void anUnknownKataGetsTheNearestNames() {
        var run = world.run("bench", "latency", "--kata", "tiny-taly");

        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("Did you mean tiny-tally?"), run.err());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1_001})
    void anImpossibleNumberOfRunsIsRefused(int runs) {
        var run = world.run("bench", "latency", "--runs", runs);

        assertEquals(2, run.exitCode());
        assertEquals("--runs %d: expected 1 to 1,000 runs.\n".formatted(runs), run.err());
    }

    @Test
    void withoutAnyKataThereIsNothingToMeasure() throws Exception {
        world.spoil("tiny-tally");

        var run = world.run("bench", "latency");

        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("There is nothing to measure"), run.err());
    }

    @Test
    void aSolutionThatCannotBeMeasuredIsNotTheCommandsSuccess() throws Exception {
        world.file("solutions/tiny-tally/accepted/aaa/Tally.java", "");

        var run = world.run("bench", "latency");

        assertEquals(3, run.exitCode());
        assertTrue(run.err().contains("cannot be read"), run.err());
        assertEquals("", run.out());
    }
}
