package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.cli.Program.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, disabledReason = "signals are sent as Linux has them")
@DisplayName("a server that serves for real")
class ServerEndTest {

    private static final String ONE_VERDICT = "lockstep_verdicts_total{verdict=\"ac\"} 1\n";

    private final Path folder;
    private final Path data;
    private final Program program;

    ServerEndTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.program = new Program(folder);
    }

    @Test
    @DisplayName(
            "told to stop by SIGTERM, it brings to an end what it grades, ends the live stream, and leaves nothing behind")
    void finishes() throws Exception {
        String id = stopWhileGrading("120", "TERM", 143);
        try (ServerProgram next = new ServerProgram(program, data)) {
            assertTrue(next.hasVerdict(id, "AC"));
            assertOneVerdict(next);
        }
    }

    @Test
    @DisplayName("told to stop, it hands back what does not end in time, and grades it when it is started again")
    void handsBack() throws Exception {
        String id = stopWhileGrading("0", "INT", 130);
        assertEquals(List.of(), program.scratchFolders());
        try (ServerProgram next = new ServerProgram(program, data)) {
            next.awaitVerdict(id, "AC");
            assertOneVerdict(next);
        }
    }

    private static void assertOneVerdict(ServerProgram server) throws Exception {
        String figures = server.get("/metrics");
        assertTrue(figures.contains(ONE_VERDICT), figures);
    }

    private String stopWhileGrading(String grace, String signal, int exitCode) throws Exception {
        try (ServerProgram server = new ServerProgram(program, data, "--grace", grace)) {
            server.awaitWords("/readyz", "ready\n");
            String id = server.submit(Program.CORRECT);
            server.awaitBegin(id);
            CompletableFuture<String> stream = CompletableFuture.supplyAsync(() -> server.events(id));
            server.running.send(signal);
            assertEquals(exitCode, server.running.exitCode(), server.running::said);
            assertFalse(stream.join().isEmpty());
            return id;
        }
    }

    @Test
    @DisplayName("can be copied meanwhile, and the copy serves what was acknowledged")
    void isCopiedMeanwhile() throws Exception {
        Path copy = folder.resolve("copy");
        try (ServerProgram server = new ServerProgram(program, data)) {
            server.save("class Tally { /* a draft */ }");
            assertDone(run("backup", copy, data));
            Running refused = run("restore", copy, data, "--replace");
            assertEquals(2, refused.exitCode(), refused::said);
            assertTrue(refused.said().contains("Stop it first"), refused::said);
        }
        Path elsewhere = folder.resolve("elsewhere");
        assertDone(run("restore", copy, elsewhere));
        try (ServerProgram restored = new ServerProgram(program, elsewhere)) {
            assertTrue(restored.get("/katas/tiny-tally/draft").contains("a draft"));
        }
    }

    @Test
    @DisplayName("is copied wholly or not at all, whenever the copying is killed")
    void isCopiedWhollyOrNotAtAll() throws Exception {
        try (ServerProgram server = new ServerProgram(program, data)) {
            server.save("class Tally { /* a draft */ }");
        }
        Path copy = folder.resolve("copy");
        Path part = folder.resolve("copy.part");
        Running backup = run("backup", copy, data);
        Program.await(() -> Files.exists(part) || !backup.process().isAlive(), backup::said);
        backup.send("KILL");
        backup.exitCode();
        if (Files.exists(copy)) {
            assertDone(run("restore", copy, folder.resolve("restored")));
        }
        assertDone(run("backup", copy, data, "--replace"));
        assertFalse(Files.exists(part));
    }

    private Running run(String command, Path copy, Path data, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(command, copy.toString(), "--data", data.toString()));
        arguments.addAll(List.of(more));
        return program.start("", arguments.toArray(String[]::new));
    }

    private static void assertDone(Running command) throws InterruptedException {
        assertEquals(0, command.exitCode(), command::said);
    }
}
