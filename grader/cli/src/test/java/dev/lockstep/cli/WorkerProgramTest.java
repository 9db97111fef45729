package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.cli.Program.Running;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, disabledReason = "signals are sent as Linux has them")
@DisplayName("a worker that works for real")
class WorkerProgramTest {

    private static final String NO_SANDBOX = "LOCKSTEP_SANDBOX=container DOCKER_HOST=unix:///nowhere";
    private static final String NOT_HERE = "grading is not available at the moment";

    private final Path data;
    private final Program program;

    WorkerProgramTest(@TempDir Path folder) throws IOException {
        this.data = folder.resolve("data");
        this.program = new Program(folder);
    }

    @Test
    @DisplayName("grades what is submitted to a server that cannot grade, whose pages follow it all the same")
    void grades() throws Exception {
        try (ServerProgram server = new ServerProgram(NO_SANDBOX, program, data)) {
            server.awaitWords("/healthz", NOT_HERE);
            String id = server.submit(Program.CORRECT);
            CompletableFuture<String> stream = CompletableFuture.supplyAsync(() -> server.events(id));
            Running worker = start();
            try {
                server.awaitVerdict(id, "AC");
                String told = stream.join();
                assertTrue(told.contains("data-final"), told);
                assertTrue(server.get("/healthz").contains(NOT_HERE), "nobody else can have graded it");
                worker.send("TERM");
                assertEquals(143, worker.exitCode(), worker::said);
            } finally {
                worker.process().destroyForcibly().onExit().join();
            }
        }
    }

    private Running start() throws IOException {
        return program.startWith(
                "LOCKSTEP_LOG=text",
                "worker",
                "--database-url",
                "jdbc:sqlite:" + data.resolve("lockstep.db"),
                "--cache",
                program.cache().toString());
    }
}
