package dev.lockstep.web.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lockstep.web.storage.DatabaseUrl;
import dev.lockstep.web.storage.OnEachDatabase;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.storage.TestDatabase;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.SubmissionId;
import dev.lockstep.web.work.SubmissionState;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, disabledReason = "signals are sent as Linux has them")
@DisplayName("a worker in a process of its own that while it grades")
class DeadOrAsleepTest {

    @TempDir
    private Path folder;

    private final WebWorld.Gate gate = new WebWorld.Gate();
    private @Nullable Process puppet;

    @AfterEach
    void end() {
        if (puppet != null) {
            puppet.destroyForcibly();
        }
    }

    @OnEachDatabase
    @DisplayName("is killed: another one grades it, and nobody else is blamed")
    void isKilled(TestDatabase database) throws Exception {
        try (Storage storage = database.open();
                WebWorld world = new WebWorld(storage, folder)) {
            SubmissionId victim = begunByPuppet(world, database);
            signal("KILL");
            gradeWithANeighbour(world, victim);
            assertOneVerdictEach(world, 2);
        }
    }

    @OnEachDatabase
    @DisplayName("is frozen and wakes up: its late verdict counts for nothing, and it goes on working")
    void isFrozenAndWakesUp(TestDatabase database) throws Exception {
        try (Storage storage = database.open();
                WebWorld world = new WebWorld(storage, folder)) {
            SubmissionId victim = begunByPuppet(world, database);
            signal("STOP");
            Worker other = gradeWithANeighbour(world, victim);
            other.close();
            signal("CONT");
            tell();
            SubmissionId next = world.submit(Kind.SUBMISSION, "next");
            awaitBegun();
            tell();
            assertInstanceOf(SubmissionState.Done.class, world.end(next));
            assertOneVerdictEach(world, 3);
        }
    }

    private SubmissionId begunByPuppet(WebWorld world, TestDatabase database) throws IOException, InterruptedException {
        puppet = start(database.url());
        SubmissionId id = world.submit(Kind.SUBMISSION, "victim");
        awaitBegun();
        world.await("select count(*) from worker", 1);
        return id;
    }

    /** In this process, with another submission beside it. */
    private Worker gradeWithANeighbour(WebWorld world, SubmissionId victim) throws InterruptedException {
        gate.mayEnd.release(2);
        SubmissionId neighbour = world.submit(Kind.SUBMISSION, "neighbour");
        Worker other = world.worker(gate);
        assertInstanceOf(SubmissionState.Done.class, world.end(victim));
        assertInstanceOf(SubmissionState.Done.class, world.end(neighbour));
        return other;
    }

    private static void assertOneVerdictEach(WebWorld world, int submissions) throws InterruptedException {
        world.await("select count(*) from scheduled_tasks", 0);
        assertEquals(submissions, world.count("select count(*) from result where verdict = 'AC'"));
        assertEquals(submissions, world.count("select count from tally where name = 'verdict' and label = 'AC'"));
        assertEquals(
                1, world.count("select count(*) from submission where attempt = 2"), "the victim's second attempt");
        assertEquals(submissions - 1, world.count("select count(*) from submission where attempt = 1"));
    }

    private Process start(DatabaseUrl url) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(List.of(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath,
                        PuppetWorker.class.getName(),
                        CrashProof.url(url),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private Process puppet() {
        if (puppet == null) {
            throw new AssertionError("nobody was started");
        }
        return puppet;
    }

    private void awaitBegun() throws IOException {
        BufferedReader said = puppet().inputReader();
        assertEquals("begun", said.readLine());
    }

    private void tell() throws IOException {
        puppet().getOutputStream().write('\n');
        puppet().getOutputStream().flush();
    }

    private void signal(String name) throws IOException, InterruptedException {
        int end = new ProcessBuilder("kill", "-" + name, Long.toString(puppet().pid()))
                .start()
                .waitFor();
        assertEquals(0, end);
    }
}
