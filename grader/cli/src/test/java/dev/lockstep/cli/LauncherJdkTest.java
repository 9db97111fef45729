package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.cli.LauncherWorld.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "./lockstep is a POSIX shell script")
@DisplayName("./lockstep chooses its JDK")
class LauncherJdkTest {

    private final Path folder;
    private final LauncherWorld world;

    LauncherJdkTest(@TempDir Path folder) {
        this.folder = folder;
        this.world = LauncherWorld.in(folder);
    }

    @Test
    void the25Among17And21() {
        world.jdk("17.0.15");
        world.jdk("21.0.7");
        Path wanted = world.jdk("25.0.3");
        world.javaOnPath(world.jdks.resolve("jdk-17.0.15"));

        assertEquals(wanted.toString(), world.run("list").java());
    }

    @Test
    void theVeryFirst25HasNoPoints() {
        Path wanted = world.jdk("25");
        assertEquals(wanted.toString(), world.run("list").java());
    }

    @Test
    void neitherA250NorA2() {
        world.jdk("250.0.1");
        world.jdk("2");
        assertEquals(2, world.run("list").exitCode());
    }

    @Test
    void itsOwnSettingBeforeJavaHomeBeforePathBeforeTheUsualFolders() {
        Path usual = world.jdk("25.0.1");
        assertEquals(usual.toString(), world.run("list").java());

        Path onPath = world.jdk(folder.resolve("on path"), "25.0.2");
        world.javaOnPath(onPath);
        assertEquals(onPath.toString(), world.run("list").java());

        Path javaHome = world.jdk(folder.resolve("java home"), "25.0.3");
        world.set("JAVA_HOME", javaHome.toString());
        assertEquals(javaHome.toString(), world.run("list").java());

        Path own = world.jdk(folder.resolve("own"), "25.0.4");
        world.set("LOCKSTEP_JAVA_HOME", own.toString());
        assertEquals(own.toString(), world.run("list").java());
    }

    @Test
    void quietlyAnotherThanAJavaHomeOf17() {
        world.set("JAVA_HOME", world.jdk("17.0.15").toString());
        Path wanted = world.jdk("25.0.3");
        world.run("list");

        Ran ran = world.run("list");

        assertAll(() -> assertEquals(wanted.toString(), ran.java()), () -> assertEquals("", ran.err()));
    }

    @Test
    void aloudAnotherThanAnOwnSettingOf17() {
        world.set("LOCKSTEP_JAVA_HOME", world.jdk("17.0.15").toString());
        Path wanted = world.jdk("25.0.3");

        Ran ran = world.run("list");

        assertEquals(wanted.toString(), ran.java());
        ran.assertSays("LOCKSTEP_JAVA_HOME is no JDK 25: 17.0.15");
        ran.assertSays("Using " + wanted + " instead.");
    }

    @Test
    void theHomeInsideOfAMacBundle() {
        Path wanted = world.jdk(world.jdks.resolve("temurin-25.jdk/Contents/Home"), "25.0.3");
        assertEquals(wanted.toString(), world.run("list").java());
    }
}
