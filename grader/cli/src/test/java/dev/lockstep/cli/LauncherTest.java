package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.cli.LauncherWorld.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "./lockstep is a POSIX shell script")
@DisplayName("./lockstep")
class LauncherTest {

    private final Path folder;
    private final LauncherWorld world;

    LauncherTest(@TempDir Path folder) {
        this.folder = folder;
        this.world = LauncherWorld.in(folder);
    }

    @Nested
    class ChoosesItsJdk {

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
            assertSays(ran, "LOCKSTEP_JAVA_HOME is no JDK 25: 17.0.15");
            assertSays(ran, "Using " + wanted + " instead.");
        }

        @Test
        void theHomeInsideOfAMacBundle() {
            Path wanted = world.jdk(world.jdks.resolve("temurin-25.jdk/Contents/Home"), "25.0.3");
            assertEquals(wanted.toString(), world.run("list").java());
        }
    }

    @Nested
    class WithoutAJdk25 {

        @Test
        void saysWhatIsThereAndHowToGetOneAndEndsWith2() {
            Path jdk17 = world.jdk("17.0.15");
            Path jre25 = world.jre(world.jdks.resolve("jre-25"), "25.0.3");
            world.javaOnPath(jdk17);
            world.set("JAVA_HOME", folder.resolve("gone").toString());

            Ran ran = world.run("list", "--json");

            assertEquals(2, ran.exitCode());
            assertEquals("", ran.out());
            assertSays(ran, "Lockstep needs a JDK 25");
            assertSays(ran, "17.0.15   " + jdk17);
            assertSays(ran, "25.0.3    " + jre25 + " (no bin/javac");
            assertSays(ran, "?         " + folder.resolve("gone") + " (no such folder)");
            assertSays(ran, "LOCKSTEP_JAVA_HOME");
            assertSays(ran, "temurin-25-jdk");
            assertEquals(List.of(), world.mavenWasCalled());
        }

        @Test
        void listsAJdkOnceThatIsFoundTwice() {
            Path jdk17 = world.jdk("17.0.15");
            world.set("JAVA_HOME", jdk17.toString());
            world.javaOnPath(jdk17);

            Ran ran = world.run("list");

            assertEquals(
                    1,
                    ran.err().lines().filter(line -> line.contains("17.0.15")).count(),
                    ran.err());
        }

        @Test
        void saysSoWhenThereIsNoJavaAtAll() {
            Ran ran = world.run("test");
            assertEquals(2, ran.exitCode());
            assertSays(ran, "nothing: no LOCKSTEP_JAVA_HOME, no JAVA_HOME, no java on PATH");
        }
    }

    @Nested
    class NeedsMaven {

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
            assertSays(ran, words);
            assertSays(ran, "sdk install maven");
            assertFalse(Files.exists(world.stamp()));
        }
    }

    @Nested
    class Runs {

        @Test
        void fromAnywhereThroughLinksInAFolderWithASpace() {
            world.jdk("25.0.3");
            Path link = folder.resolve("home/bin/lockstep");
            world.link(folder.resolve("second link"), world.repository.resolve("lockstep"));
            world.link(link, Path.of("../../second link"));

            List<String> arguments =
                    world.runAs(link, "grade", "a kata", "My Counter.java", "").arguments();

            int main = arguments.indexOf("dev.lockstep.cli.Main");
            assertEquals(
                    List.of("grade", "a kata", "My Counter.java", ""), arguments.subList(main + 1, arguments.size()));
            assertTrue(arguments.contains("-Dlockstep.home=" + world.repository), arguments::toString);
            assertTrue(arguments.contains(classPath()), arguments::toString);
        }

        @Test
        void theTestsWithMavenOnTheSameJdk() {
            Path jdk = world.jdk("25.0.3");
            assertEquals(0, world.run("test", "-pl", "grader/core").exitCode());
            assertEquals(List.of(jdk + " skip-rc=no verify -pl grader/core"), world.mavenWasCalled());
        }

        @Test
        void theTestsAndPassesTheirExitCodeOn() {
            world.jdk("25.0.3");
            world.maven("3.9.9", "exit 1");
            assertEquals(1, world.run("test").exitCode());
        }

        @Test
        void mavenWithoutAStartUpFileThatChangesJavaHome() {
            Path jdk = world.jdk("25.0.3");
            world.write(folder.resolve("home/.mavenrc"), "export JAVA_HOME=/usr/lib/jvm/java-17\n");
            world.run("test");
            assertEquals(List.of(jdk + " skip-rc=true verify"), world.mavenWasCalled());
        }

        @Test
        void withAStartUpCacheTrainedWithTheSameFlags() throws IOException {
            Path jdk = world.jdk("25.0.3");
            Path training = world.repository.resolve(".lockstep/train.log");

            List<String> arguments = world.run("list").arguments();

            assertTrue(arguments.contains("-XX:AOTCache=" + world.repository.resolve(".lockstep/cli.aot")));
            assertEquals(arguments.subList(0, 2), Files.readAllLines(training).subList(1, 3));
            assertEquals(jdk.toString(), Files.readAllLines(training).getFirst());
        }

        @Test
        void withANewStartUpCacheOnAnotherJdk() throws IOException {
            world.jdk("25.0.3");
            world.run("list");
            Path other = world.jdk(folder.resolve("other"), "25.0.4");

            world.set("JAVA_HOME", other.toString()).run("list");

            Path training = world.repository.resolve(".lockstep/train.log");
            assertEquals(other.toString(), Files.readAllLines(training).getFirst());
            assertEquals(1, world.mavenWasCalled().size());
        }

        @Test
        void withANewStartUpCacheWhenMavenHasWrittenTheJarsAgain() {
            world.jdk("25.0.3");
            world.run("list");
            Path training = world.repository.resolve(".lockstep/train.log");
            world.delete(training);
            world.touch("grader/cli/target/lockstep-cli-1.jar");

            world.run("list");

            assertTrue(Files.exists(training));
            assertEquals(1, world.mavenWasCalled().size());
        }

        @Test
        void withoutAStartUpCacheWhereTrainingLeavesNone() {
            Path jdk = world.jdk("25.0.3");
            world.script(jdk.resolve("bin/java"), "printf '%s\\n' java \"$@\"\n");

            List<String> arguments = world.run("list").arguments();

            assertTrue(arguments.contains("dev.lockstep.cli.Main"), arguments::toString);
            assertFalse(arguments.toString().contains("AOTCache"), arguments::toString);
            assertEquals("", world.run("list").err());
        }

        private String classPath() {
            Path target = world.repository.resolve("grader/cli/target");
            return target.resolve("lockstep-cli-1.jar") + ":" + target.resolve("lib/picocli.jar");
        }
    }

    @Nested
    class Builds {

        @Test
        void onFirstUseWithItsWordsOnStandardErrorOnly() {
            Path jdk = world.jdk("25.0.3");

            Ran ran = world.run("list", "--json");

            assertEquals(0, ran.exitCode());
            assertTrue(ran.out().startsWith(jdk + "\n"), ran.out());
            assertSays(ran, "Building Lockstep (first use");
            assertSays(ran, "  [2/6] Lockstep engine\n");
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
            assertSays(ran, "[ERROR] a bracket is missing");
            assertSays(ran, "Lockstep could not be built");
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
                                    .contains("Waiting for process "
                                            + one.process().pid())
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
            assertSays(ran, "Building Lockstep (something in it has changed)");
        }
    }

    private static void assertSays(Ran ran, String words) {
        assertTrue(ran.err().contains(words), () -> "expected \"" + words + "\" in:\n" + ran.err());
    }
}
