package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "./lockstep is a POSIX shell script")
@DisplayName("./lockstep runs")
class LauncherRunTest {

    private final Path folder;
    private final LauncherWorld world;

    LauncherRunTest(@TempDir Path folder) {
        this.folder = folder;
        this.world = LauncherWorld.in(folder);
    }

    @Test
    void fromAnywhereThroughLinksInAFolderWithASpace() {
        world.jdk("25.0.3");
        Path link = folder.resolve("home/bin/lockstep");
        world.link(folder.resolve("second link"), world.repository.resolve("lockstep"));
        world.link(link, Path.of("../../second link"));

        List<String> arguments =
                world.runAs(link, "grade", "a kata", "My Counter.java", "").arguments();

        int main = arguments.indexOf("dev.lockstep.cli.Main");
        assertEquals(List.of("grade", "a kata", "My Counter.java", ""), arguments.subList(main + 1, arguments.size()));
        assertTrue(arguments.contains("-Dlockstep.home=" + world.repository), arguments::toString);
        assertTrue(arguments.contains(classPath()), arguments::toString);
    }

    @Test
    void withALocaleThatKnowsAllLettersWhereTheMachineHasNone() {
        Path jdk = world.jdk("25.0.3");
        world.script(jdk.resolve("bin/java"), "printf '%s\\n' java \"LC_ALL=${LC_ALL:-}\" \"$@\"\n");
        world.script(folder.resolve("bin/locale"), "[ \"$*\" != charmap ] || echo ANSI_X3.4-1968\n");

        List<String> withoutLocale = world.run("list").arguments();
        world.script(folder.resolve("bin/locale"), "echo UTF-8\n");
        List<String> withLocale = world.run("list").arguments();

        assertTrue(withoutLocale.contains("LC_ALL=C.UTF-8"), withoutLocale::toString);
        assertTrue(withoutLocale.contains("-Dstdout.encoding=US-ASCII"), withoutLocale::toString);
        assertTrue(withLocale.contains("LC_ALL="), withLocale::toString);
        assertFalse(withLocale.toString().contains("encoding"), withLocale::toString);
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "the program script takes other arguments elsewhere")
    void withTheWidthOfItsTerminalWhichShellsDoNotTell() {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "there is no program to make a terminal with");
        Path jdk = world.jdk("25.0.3");
        world.script(jdk.resolve("bin/java"), "echo COLUMNS=${COLUMNS:-}.\n");

        assertTrue(world.runOnATerminal(57, "list").out().contains("COLUMNS=57."));
        assertTrue(world.run("list").out().contains("COLUMNS=."));
        assertTrue(world.set("COLUMNS", "44").runOnATerminal(57, "list").out().contains("COLUMNS=44."));
    }

    @Test
    void andTellsTheProgramWhatToTypeForTheNextCommand() {
        Path jdk = world.jdk("25.0.3");
        world.script(jdk.resolve("bin/java"), "echo \"$LOCKSTEP_COMMAND.\"\n");
        world.link(folder.resolve("tools/lockstep"), world.repository.resolve("lockstep"));
        world.link(folder.resolve("here/lockstep"), world.repository.resolve("lockstep"));

        assertEquals("lockstep.\n", world.type("lockstep list").out());
        assertEquals("./lockstep.\n", world.type("cd here && ./lockstep list").out());
        assertEquals("here/lockstep.\n", world.type("here/lockstep list").out());
        assertEquals(
                "'my repository/lockstep'.\n",
                world.type("'my repository/lockstep' list").out());
        assertEquals("./lockstep.\n", world.type("cd here && sh lockstep list").out());
    }

    /** With one that it does not know Java ends with 1, and 1 means "rejected". */
    @Test
    void withoutTheFlagsThatAreMeantForOtherPrograms() {
        Path jdk = world.jdk("25.0.3");
        world.script(
                jdk.resolve("bin/java"),
                "echo \"flags:${JAVA_TOOL_OPTIONS:-}${JDK_JAVA_OPTIONS:-}${_JAVA_OPTIONS:-}.\"\n");
        for (String variable : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")) {
            world.set(variable, "-XX:NoSuchFlag");
        }

        var ran = world.run("list");

        assertEquals("flags:.\n", ran.out());
        assertEquals(0, ran.exitCode(), ran.err());
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
    void theBenchmarksOfEngineAndWebWithAModuleThatNothingElseBuilds() {
        world.jdk("25.0.3");
        world.maven("3.9.9", """
                mkdir -p grader/cli/target/lib grader/bench/target/lib
                echo jar >grader/cli/target/lockstep-cli-1.jar
                echo jar >grader/bench/target/lockstep-bench-1.jar
                """);

        var engine = world.run("bench", "engine", "--seconds", "1");
        var web = world.run("bench", "web", "--quick");
        var interview = world.run("bench", "interview", "--candidates", "5");
        var memory = world.run("prove", "memory");

        assertTrue(engine.out().endsWith("dev.lockstep.bench.Main\n--seconds\n1\n"), engine.out());
        assertTrue(
                interview.out().endsWith("dev.lockstep.bench.web.InterviewMain\n--candidates\n5\n"), interview.out());
        assertTrue(web.out().endsWith("dev.lockstep.bench.web.Main\n--quick\n"), web.out());
        assertTrue(web.arguments().contains("-Dlockstep.home=" + world.repository), web.out());
        assertTrue(memory.out().endsWith("dev.lockstep.bench.MemoryProof\n"), memory.out());
        var maven = world.mavenWasCalled();
        assertEquals(2, maven.size(), maven::toString);
        assertTrue(maven.getFirst().endsWith("-pl !grader/bench package"), maven::toString);
        assertTrue(maven.getLast().endsWith("-pl grader/bench -am package"), maven::toString);
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
    void serversAndWorkersWithAStartUpCacheOfTheirOwnTrainedByARehearsal() throws IOException {
        world.jdk("25.0.3");
        Path training = world.repository.resolve(".lockstep/train.log");

        List<String> server = world.run("serve").arguments();
        List<String> rehearsal = Files.readAllLines(training);
        world.delete(training);
        List<String> worker = world.run("worker").arguments();

        String cache = "-XX:AOTCache=" + world.repository.resolve(".lockstep/web.aot");
        assertTrue(server.contains(cache), server::toString);
        assertTrue(worker.contains(cache), worker::toString);
        assertTrue(rehearsal.contains("--rehearse"), rehearsal::toString);
        assertFalse(Files.exists(training), "one training is enough for both");
        assertTrue(rehearsal.containsAll(server.subList(0, 3)), rehearsal::toString);
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
    void withANewStartUpCacheInAnotherFolder() throws IOException {
        world.jdk("25.0.3");
        world.run("list");
        world.delete(world.repository.resolve(".lockstep/train.log"));
        Path moved = Files.move(world.repository, folder.resolve("moved"));

        List<String> arguments = world.runAs(moved.resolve("lockstep"), "list").arguments();

        assertTrue(Files.exists(moved.resolve(".lockstep/train.log")));
        assertTrue(arguments.contains("-XX:AOTCache=" + moved.resolve(".lockstep/cli.aot")), arguments::toString);
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
