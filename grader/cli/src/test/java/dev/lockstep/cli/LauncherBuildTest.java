package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.cli.LauncherWorld.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "./lockstep is a POSIX shell script")
@DisplayName("./lockstep builds")
class LauncherBuildTest {

    private final LauncherWorld world;

    LauncherBuildTest(@TempDir Path folder) {
        this.world = LauncherWorld.in(folder);
    }

    @Test
    void onFirstUseWithItsWordsOnStandardErrorOnly() {
        Path jdk = world.jdk("25.0.3");

        Ran ran = world.run("list", "--json");

        assertEquals(0, ran.exitCode());
        assertTrue(ran.out().startsWith(jdk + "\n"), ran.out());
        ran.assertSays("Building Lockstep (first use");
        ran.assertSays("  [2/6] Lockstep engine\n");
    }

    @Test
    void notAgainWhenNothingHasChanged() {
        builtOnce();
        Ran ran = world.run("list");
        assertEquals(1, world.mavenWasCalled().size());
        assertEquals("", ran.err());
    }

    @Test
    void againAfterASourceHasChanged() {
        assertBuildsAgainAfter("grader/cli/src/main/java/Main.java");
    }

    @Test
    void againAfterAFileHasGoneFromASourceFolder() {
        assertBuildsAgainAfter("grader/cli/src/main/java");
    }

    @Test
    void againAfterAPomHasChanged() {
        assertBuildsAgainAfter("pom.xml");
        assertBuildsAgainAfter("web/pom.xml");
    }

    @Test
    void notAgainAfterATestHasChangedNorAfterTheBuildItselfHasWritten() {
        builtOnce();
        world.touch("grader/cli/src/test/java/MainTest.java");
        world.touch("grader/cli/target/lockstep-cli-1.jar");
        world.touch("grader/cli");
        world.run("list");
        assertEquals(1, world.mavenWasCalled().size());
    }

    @Test
    void againAfterItsJarsHaveGone() {
        builtOnce();
        world.delete(world.repository.resolve("grader/cli/target/lockstep-cli-1.jar"));
        world.run("list");
        assertEquals(2, world.mavenWasCalled().size());
    }

    @Test
    void andAFailureIsToldInMavensWordsAndLeavesNoStamp() {
        world.jdk("25.0.3");
        world.maven("3.9.9", "mkdir -p grader/cli/target/lib; echo '[ERROR] a bracket is missing'; exit 1");

        Ran ran = world.run("list", "--json");

        assertEquals(3, ran.exitCode());
        assertEquals("", ran.out());
        ran.assertSays("[ERROR] a bracket is missing");
        ran.assertSays("Lockstep could not be built");
        assertFalse(Files.exists(world.stamp()));

        world.maven("3.9.9");
        assertEquals(0, world.run("list").exitCode());
    }

    @Test
    void andAFailureAfterASuccessTakesTheOldStampAway() {
        builtOnce();
        world.touch("pom.xml");
        world.maven("3.9.9", "exit 1");
        assertEquals(3, world.run("list").exitCode());
        assertFalse(Files.exists(world.stamp()));
    }

    @Test
    void onceWhenTwoStartTogether() throws InterruptedException {
        world.jdk("25.0.3");
        world.slowMaven();
        var one = world.start(world.repository.resolve("lockstep"), "list");
        LauncherWorld.await(
                "the first one builds", () -> !world.mavenWasCalled().isEmpty());
        var two = world.start(world.repository.resolve("lockstep"), "list");
        LauncherWorld.await(
                "the second one waits, or builds too",
                () -> two.saidSoFar()
                                .contains("Waiting for process " + one.process().pid())
                        || world.mavenWasCalled().size() > 1);
        world.letMavenEnd();

        assertEquals(0, one.end().exitCode());
        assertEquals(0, two.end().exitCode());
        assertEquals(1, world.mavenWasCalled().size());
    }

    @Test
    void thoughADeadProcessHasLeftItsLock() throws IOException, InterruptedException {
        world.jdk("25.0.3");
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Path lock = world.repository.resolve(".lockstep/lock");
        world.link(lock, Path.of(Long.toString(dead.pid())));

        assertEquals(0, world.run("list").exitCode());
        assertFalse(Files.isSymbolicLink(lock));
    }

    @Test
    void neverEndingWith1WhichWouldMeanRejected() {
        world.jdk("25.0.3");
        world.write(world.repository.resolve(".lockstep"), "a file where a folder should be");
        assertEquals(3, world.run("list").exitCode());
    }

    private void builtOnce() {
        world.jdk("25.0.3");
        world.run("list");
        assertEquals(1, world.mavenWasCalled().size());
    }

    private void assertBuildsAgainAfter(String changed) {
        world.jdk("25.0.3");
        world.run("list");
        int before = world.mavenWasCalled().size();
        world.touch(changed);

        Ran ran = world.run("list");

        assertEquals(before + 1, world.mavenWasCalled().size(), changed);
        ran.assertSays("Building Lockstep (something in it has changed)");
    }
}
