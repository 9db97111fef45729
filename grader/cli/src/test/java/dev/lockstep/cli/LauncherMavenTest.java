package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.cli.LauncherWorld.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "./lockstep is a POSIX shell script")
@DisplayName("./lockstep needs Maven")
class LauncherMavenTest {

    private final Path folder;
    private final LauncherWorld world;

    LauncherMavenTest(@TempDir Path folder) {
        this.folder = folder;
        this.world = LauncherWorld.in(folder);
    }

    @Test
    void andSaysHowToGetItWhenItIsMissing() {
        world.jdk("25.0.3");
        world.withoutMaven();

        assertMavenIsRefused(world.run("list"), "Maven 3.8 or newer; found none on PATH");
        assertMavenIsRefused(world.run("test"), "Maven 3.8 or newer; found none on PATH");
    }

    @Test
    void andRefusesAnOldOne() {
        world.jdk("25.0.3");
        world.maven("3.6.3");
        assertMavenIsRefused(world.run("list"), "found 3.6.3 (" + folder.resolve("bin/mvn") + ")");
    }

    @Test
    void andRepeatsWhatABrokenOneSays() {
        world.jdk("25.0.3");
        world.maven("that has lost its way");
        assertMavenIsRefused(world.run("list"), "has lost its way");
    }

    @Test
    void andTakesNewerOnes() {
        world.jdk("25.0.3");
        for (String version : List.of("3.8.1", "3.10.0", "4.0.0-rc-5")) {
            world.maven(version);
            assertEquals(0, world.run("test").exitCode(), version);
        }
    }

    @Test
    void butNotOnceItIsBuilt() {
        world.jdk("25.0.3");
        world.run("list");
        world.withoutMaven();
        assertEquals(0, world.run("list").exitCode());
    }

    private void assertMavenIsRefused(Ran ran, String words) {
        assertEquals(2, ran.exitCode());
        assertEquals("", ran.out());
        ran.assertSays(words);
        ran.assertSays("sdk install maven");
        assertFalse(Files.exists(world.stamp()));
    }
}
