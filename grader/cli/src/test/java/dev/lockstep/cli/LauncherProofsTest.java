package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "./lockstep is a POSIX shell script")
@DisplayName("./lockstep prove runs")
class LauncherProofsTest {

    private final LauncherWorld world;

    LauncherProofsTest(@TempDir Path folder) {
        this.world = LauncherWorld.in(folder);
    }

    @Test
    void theCorpusWithMavenAndWithTwentySeedsUnlessToldOtherwise() {
        Path jdk = world.jdk("25.0.3");
        world.write(world.repository.resolve("grader/engine/src/test/java/CorpusTest.java"), "");
        String maven = jdk
                + " skip-rc=no -q -B -pl grader/engine test -Dtest=CorpusTest -Dlockstep.seeds=%d -Dspotless.check.skip=true";

        assertEquals(0, world.run("prove", "corpus").exitCode());
        assertEquals(0, world.run("prove", "corpus", "--seeds", "3").exitCode());

        assertEquals(List.of(maven.formatted(20), maven.formatted(3)), world.mavenWasCalled());
    }

    @Test
    void theCorpusAndSaysSoIfItIsNotProven() {
        world.jdk("25.0.3");
        world.write(world.repository.resolve("grader/engine/src/test/java/CorpusTest.java"), "");
        world.maven("3.9.9", "exit 5");

        var ran = world.run("prove", "corpus");

        assertEquals(1, ran.exitCode());
        ran.assertSays("Not proven");
    }

    @Test
    void noCorpusWithoutItsSourcesNorWithoutANumber() {
        world.jdk("25.0.3");

        var ran = world.run("prove", "corpus");
        assertEquals(2, ran.exitCode());
        ran.assertSays("Run this in a checkout of Lockstep's sources.");
        for (String wrong : List.of("0", "x", "-1", "")) {
            assertEquals(2, world.run("prove", "corpus", "--seeds", wrong).exitCode(), wrong);
        }
        assertEquals(List.of(), world.mavenWasCalled());
    }

    @Test
    void theAttacksWithMavenOnTheSandboxThatIsNamed() {
        Path jdk = world.jdk("25.0.3");
        world.write(world.repository.resolve("grader/core/src/test/java/AttacksProof.java"), "");
        String maven = jdk + " skip-rc=no -q -B -pl grader/core -am package -Dtest=AttacksProof"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dlockstep.sandbox=%s -Dlockstep.rounds=%d"
                + " -Dlockstep.busy=%s -Dspotless.check.skip=true";

        assertEquals(0, world.run("prove", "attacks").exitCode());
        var ran = world.run("prove", "attacks", "--rounds", "3", "--busy", "--sandbox", "container");

        assertEquals(0, ran.exitCode());
        ran.assertSays("Proven: all attacks on the sandbox \"container\"");
        assertEquals(
                List.of(maven.formatted("process", 1, false), maven.formatted("container", 3, true)),
                world.mavenWasCalled());
    }

    @Test
    void noAttacksThatNobodyKnows() {
        world.jdk("25.0.3");
        world.write(world.repository.resolve("grader/core/src/test/java/AttacksProof.java"), "");

        for (var wrong : List.of(
                List.of("--rounds", "0"),
                List.of("--rounds", "x"),
                List.of("--sandbox", "none"),
                List.of("--sandbox"),
                List.of("--busy", "--sandbox"),
                List.of("3"))) {
            var arguments = Stream.concat(Stream.of("prove", "attacks"), wrong.stream());
            assertEquals(2, world.run(arguments.toArray(String[]::new)).exitCode(), wrong::toString);
        }
        assertEquals(List.of(), world.mavenWasCalled());
    }
}
