package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@EnabledOnOs(value = OS.LINUX, disabledReason = "signals are sent as Linux has them")
@DisplayName("the log of a server")
class ServerLogTest {

    private static final String PLANTED = "QuetzalPlanted";

    @TempDir
    private Path folder;

    @Test
    void isJsonOnRequestAndHasNothingOfAnybodysCodeOrPersonWhateverGoesWrong() throws Exception {
        Path data = folder.resolve("data");
        try (ServerProgram server = new ServerProgram("LOCKSTEP_LOG=json", new Program(folder), data)) {
            server.awaitWords("/readyz", "ready\n");
            plantAName(data);
            useIt(server);
            breakTheTables(data);
            server.send("PUT", "/katas/tiny-tally/draft", code("a draft that cannot be saved"));
            String refused = server.send("POST", "/katas/tiny-tally/submissions", code("one that cannot be taken"));
            assertTrue(refused.contains("cannot reach its database"), refused);
            server.running.send("TERM");
            assertEquals(143, server.running.exitCode(), server.running::said);
            assertLogIsClean(server.running.said());
        }
    }

    private static void assertLogIsClean(String said) {
        assertFalse(said.contains(PLANTED), said);
        List<JsonNode> lines = said.lines()
                .filter(line -> line.startsWith("{"))
                .map(JsonMapper.shared()::readTree)
                .toList();
        assertTrue(
                lines.stream()
                        .anyMatch(line -> line.path("formattedMessage")
                                .asString()
                                .contains("POST /katas/{slug}/submissions could not be answered")),
                said);
        lines.forEach(line -> assertEquals("WARN", line.path("level").asString(), line::toString));
    }

    /** Everything that a learner does, and some things that go wrong. */
    private static void useIt(ServerProgram server) throws Exception {
        server.save(code("a draft"));
        String broken = server.submit("class Tally { " + PLANTED + " }");
        server.awaitVerdict(broken, "CE");
        String thrower = server.submit(
                Program.CORRECT.replace("total += amount;", "throw new IllegalStateException(\"" + PLANTED + "\");"));
        server.awaitVerdict(thrower, "RTE");
        server.send("POST", "/katas/tiny-tally/diagnostics", code("something typed"));
        server.get("/" + PLANTED);
        server.get("/katas/" + PLANTED);
        server.get("/?q=" + PLANTED);
    }

    private static String code(String what) {
        return "class Tally { /* %s: %s */ }".formatted(what, PLANTED);
    }

    private static void plantAName(Path data) throws SQLException {
        change(data, "update learner set name = '" + PLANTED + "'");
    }

    /** Errors that quote what was to be written. */
    private static void breakTheTables(Path data) throws SQLException {
        change(data, "create trigger no_draft before insert on draft begin select raise(abort, 'no room'); end");
        change(
                data,
                "create trigger no_submission before insert on submission begin select raise(abort, 'no room'); end");
    }

    private static void change(Path data, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("lockstep.db"));
                Statement it = connection.createStatement()) {
            it.execute("pragma busy_timeout = 10000");
            it.execute(statement);
        }
    }

    @Test
    void isRefusedInAFormThatThereIsNot() throws Exception {
        var running = new Program(folder).startWith("LOCKSTEP_LOG=xml", "serve", "--port", "0");
        assertEquals(2, running.exitCode(), running::said);
        assertTrue(running.said().contains("expected text, json"), running::said);
    }
}
