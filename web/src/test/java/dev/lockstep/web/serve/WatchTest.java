package dev.lockstep.web.serve;

import static dev.lockstep.web.serve.Answers.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.http.Caller;
import dev.lockstep.web.storage.StorageException;
import dev.lockstep.web.work.Kind;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("whoever looks after the server")
class WatchTest {

    private static final String KATA = "race-free-counter";
    private static final Pattern SAMPLE =
            Pattern.compile("[a-z_]+(\\{[a-z_]+=\"[^\"\\\\]*\"(,[a-z_]+=\"[^\"\\\\]*\")*})? -?[0-9.]+(E-?[0-9]+)?");

    private final World world = new World();
    private final Caller caller = world.caller();

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void hearsThatItIsReady() throws Exception {
        assertEquals("ready\n", caller.get("/readyz").body());
    }

    @Test
    void hearsThatThereIsNoRoomForAnythingUntilThereIs() throws Exception {
        assertThrows(StorageException.class, () -> world.storage().change(WatchTest::writesWhereThereIsNoRoom));
        assertEquals(
                "not ready: the database's disk is full\n",
                caller.get("/readyz").body());
        assertSays(caller.get("/status"), 200, "disk is full: nothing can be saved");
        world.storage().change(handle -> handle.execute("update team set changes = changes + 1"));
        assertEquals("ready\n", caller.get("/readyz").body());
    }

    private static void writesWhereThereIsNoRoom(Handle handle) {
        try {
            handle.execute("pragma max_page_count = 1");
            handle.execute("insert into learner (id, name, created_at) values ('long', ?, 0)", "x".repeat(1_000_000));
        } finally {
            handle.execute("pragma max_page_count = 1000000");
        }
    }

    @Test
    void hearsThatNobodyGradesAsSoonAsTheLastWorkerWasSilentForTooLong() throws Exception {
        world.clock.passSeconds(14);
        assertEquals(200, caller.get("/readyz").statusCode());
        world.clock.passSeconds(1);
        HttpResponse<String> response = caller.get("/readyz");
        assertEquals(503, response.statusCode());
        assertEquals("not ready: nobody grades at present\n", response.body());
    }

    @Test
    void hearsWhyNobodyGradesIfThatIsKnown() throws Exception {
        world.gradesNothing("the sandbox cannot be started");
        assertEquals(200, caller.get("/readyz").statusCode(), "somebody else grades");
        world.change("update worker set takes_jobs = 0");
        assertEquals(
                "not ready: nobody grades at present: the sandbox cannot be started\n",
                caller.get("/readyz").body());
    }

    @Test
    void hearsThatTheTablesAreOfAnotherLockstep() throws Exception {
        world.change(
                "insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                        + " execution_time, success) values (999, '999', 'of the future', 'SQL', 'V999', 'me', 1, true)");
        assertEquals(
                "not ready: the database's tables are of another Lockstep\n",
                caller.get("/readyz").body());
    }

    @Test
    void hearsThatTheDatabaseIsGone() throws Exception {
        world.loseDatabase();
        assertEquals(
                "not ready: the database cannot be reached\n",
                caller.get("/readyz").body());
        assertEquals(503, caller.get("/metrics").statusCode());
    }

    @Test
    void readsFiguresThatAreWellFormed() throws Exception {
        world.sent(World.ME, KATA, Kind.RUN, new SourceFile("Counter.java", "class Counter {}"));
        List<String> lines = metrics();
        lines.stream()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> assertTrue(SAMPLE.matcher(line).matches(), line));
        assertTrue(lines.contains("lockstep_workers_alive 1"), lines::toString);
        assertTrue(lines.contains("lockstep_sandbox_level{level=\"isolated\"} 1"), lines::toString);
        assertTrue(lines.contains("lockstep_worker_slots 2"), lines::toString);
    }

    @Test
    void findsEachFigureInTheTableOfTheDocs() throws Exception {
        Set<String> listed = Files.readAllLines(Path.of("../docs/operating.md")).stream()
                .filter(line -> line.startsWith("| `lockstep_"))
                .map(line -> line.split("`", -1)[1])
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> told = metrics().stream()
                .filter(line -> line.startsWith("# TYPE "))
                .map(line -> line.split(" ", -1)[2])
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(told, listed);
    }

    @Test
    void findsRequestsByTheirRoutesAndNeverByWhatSomebodyTyped() throws Exception {
        caller.get("/katas/" + KATA);
        caller.get("/katas/QuetzalKata");
        caller.get("/Quetzal/Page?of=Quetzal");
        String figures = String.join("\n", metrics());
        assertTrue(
                figures.contains("lockstep_http_request_seconds_count{route=\"GET /katas/{slug}\",status=\"200\"} 1"),
                figures);
        assertTrue(
                figures.contains("lockstep_http_request_seconds_count{route=\"GET /katas/{slug}\",status=\"404\"} 1"),
                figures);
        assertTrue(figures.contains("lockstep_http_request_seconds_count{route=\"none\",status=\"404\"} 1"), figures);
        assertFalse(figures.contains("Quetzal"), figures);
    }

    @Test
    void keepsTheFiguresFromWhoeverAsksByAProxy() throws Exception {
        HttpResponse<String> response = caller.send("GET", "/metrics", "", "X-Forwarded-For", "127.0.0.1");
        assertEquals(403, response.statusCode());
        assertFalse(response.body().contains("lockstep_workers"), response.body());
    }

    @Test
    void seesOnThePageWhoGradesAndWhatWaits() throws Exception {
        String page = caller.get("/status").body();
        assertTrue(page.contains("serve-1"), page);
        assertTrue(page.contains("1 of 2"), page);
        assertTrue(page.contains("All is well."), page);
        world.clock.passSeconds(60);
        page = caller.get("/status").body();
        assertTrue(page.contains("silent"), page);
        assertTrue(page.contains("Nobody grades at present."), page);
    }

    @Test
    void seesWhichSubmissionsHaveFailedByWhatTheLogKnowsThemBy() throws Exception {
        String id = world.graded(KATA, Outcomes.fault(), new SourceFile("Counter.java", "class QuetzalCode {}"))
                .text();
        world.change("update submission set ended_at = 0, attempt = 3");
        String page = caller.get("/status").body();
        assertTrue(page.contains(id), page);
        assertTrue(page.contains(KATA), page);
        assertFalse(page.contains("Quetzal"), page);
    }

    private List<String> metrics() throws IOException, InterruptedException {
        return caller.get("/metrics").body().lines().toList();
    }
}
