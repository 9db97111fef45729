package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.cli.LauncherWorld.Ran;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "./lockstep is a POSIX shell script")
@DisplayName("./lockstep without a JDK 25")
class LauncherWithoutJdkTest {

    private final Path folder;
    private final LauncherWorld world;

    LauncherWithoutJdkTest(@TempDir Path folder) {
        this.folder = folder;
        this.world = LauncherWorld.in(folder);
    }

    @Test
    void saysWhatIsThereAndHowToGetOneAndEndsWith2() {
        Path jdk17 = world.jdk("17.0.15");
        Path jre25 = world.jre(world.jdks.resolve("jre-25"), "25.0.3");
        world.javaOnPath(jdk17);
        world.set("JAVA_HOME", folder.resolve("gone").toString());

        Ran ran = world.run("list", "--json");

        assertEquals(2, ran.exitCode());
        assertEquals("", ran.out());
        ran.assertSays("Lockstep needs a JDK 25");
        ran.assertSays("17.0.15   " + jdk17);
        ran.assertSays("25.0.3    " + jre25 + " (no bin/javac");
        ran.assertSays("?         " + folder.resolve("gone") + " (no such folder)");
        ran.assertSays("LOCKSTEP_JAVA_HOME");
        ran.assertSays("temurin-25-jdk");
        assertEquals(List.of(), world.mavenWasCalled());
    }

    @Test
    void listsAJdkOnceThatIsFoundTwice() {
        Path jdk17 = world.jdk("17.0.15");
        world.set("JAVA_HOME", jdk17.toString());
        world.javaOnPath(jdk17);

        Ran ran = world.run("list");

        assertEquals(
                1, ran.err().lines().filter(line -> line.contains("17.0.15")).count(), ran.err());
    }

    @Test
    void saysSoWhenThereIsNoJavaAtAll() {
        Ran ran = world.run("test");
        assertEquals(2, ran.exitCode());
        ran.assertSays("nothing: no LOCKSTEP_JAVA_HOME, no JAVA_HOME, no java on PATH");
    }
}
