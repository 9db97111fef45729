package dev.lockstep.web.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.serve.Log;
import dev.lockstep.web.storage.Cable;
import dev.lockstep.web.storage.Condition;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.storage.StorageException;
import dev.lockstep.web.storage.TestDatabase;
import dev.lockstep.web.work.Drafts;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.Saving;
import dev.lockstep.web.work.SubmissionId;
import dev.lockstep.web.work.SubmissionState;
import dev.lockstep.web.work.TestClock;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("while the database cannot be used")
class OutageTest {

    @TempDir
    private Path folder;

    private final WebWorld.Gate gate = new WebWorld.Gate();

    @Test
    void everythingFailsWithOneExceptionAndGoesOnWhenItIsBack() throws IOException, SQLException, InterruptedException {
        try (TestDatabase database = TestDatabase.of(TestDatabase.Kind.POSTGRESQL);
                Cable cable = database.cable();
                Storage storage = database.open(cable);
                WebWorld world = new WebWorld(storage, folder)) {
            world.worker(gate);
            SubmissionId before = world.submit(Kind.SUBMISSION, "before");
            gate.awaitBegin();
            cable.cut();
            assertFalse(storage.isWell());
            assertThrows(StorageException.class, () -> world.submit(Kind.SUBMISSION, "meanwhile"));
            cable.mend();
            gate.mayEnd.release(10);
            assertInstanceOf(SubmissionState.Done.class, world.end(before));
            assertInstanceOf(SubmissionState.Done.class, world.end(world.submit(Kind.SUBMISSION, "after")));
            assertTrue(storage.isWell());
            assertEquals(world.count("select count(*) from submission"), world.count("select count(*) from result"));
        }
    }

    @Test
    void aWorkerSaysSoOnceAndOnceThatItIsOver() throws IOException, SQLException, InterruptedException {
        try (Log log = new Log();
                TestDatabase database = TestDatabase.of(TestDatabase.Kind.POSTGRESQL);
                Cable cable = database.cable();
                Storage storage = database.open(cable);
                WebWorld world = new WebWorld(storage, folder)) {
            world.worker(gate);
            cable.cut();
            WebWorld.await("said", () -> count(log, "cannot reach its database") > 0);
            assertFalse(storage.isWell(), "meanwhile it has tried again, many times");
            cable.mend();
            WebWorld.await("over", () -> count(log, "reaches its database again") > 0);
            assertEquals(1, count(log, "cannot reach its database"), log::text);
        }
    }

    private static long count(Log log, String words) {
        return log.text().lines().filter(line -> line.contains(words)).count();
    }

    @Test
    void aVerdictWaitsAndIsNotFoundOutTwice() throws IOException, SQLException, InterruptedException {
        try (TestDatabase database = TestDatabase.of(TestDatabase.Kind.POSTGRESQL);
                Cable cable = database.cable();
                Storage storage = database.open(cable);
                WebWorld world = new WebWorld(storage, folder)) {
            world.worker(gate);
            SubmissionId id = world.submit(Kind.SUBMISSION, "class Seat {}");
            gate.awaitBegin();
            cable.cut();
            gate.mayEnd.release();
            assertFalse(storage.isWell(), "by now the verdict could not be written, either");
            cable.mend();
            assertInstanceOf(SubmissionState.Done.class, world.end(id));
            assertEquals(List.of("class Seat {}"), gate.graded);
            assertEquals(1, world.count("select count(*) from submission where attempt = 1"));
        }
    }

    /** SQLite says the same as on a full disk when a file may not grow any more. */
    @Test
    void becauseTheDiskIsFullWhatWasThereStaysAndWritingGoesOnWhenThereIsRoom() throws IOException, SQLException {
        try (TestDatabase database = TestDatabase.of(TestDatabase.Kind.SQLITE);
                Storage storage = database.open();
                WebWorld world = new WebWorld(storage, folder)) {
            Drafts drafts = new Drafts(storage, new TestClock());
            assertEquals(new Saving.Saved(1), drafts.save(WebWorld.ME, WebWorld.KATA, files("small"), 0));
            TestDatabase.fill(storage);
            String large = "x".repeat(1 << 20);
            StorageException full = assertThrows(
                    StorageException.class, () -> drafts.save(WebWorld.ME, WebWorld.KATA, files(large), 1));
            assertTrue(String.valueOf(full.getMessage()).contains("full"), full::getMessage);
            assertTrue(full.mayPass());
            assertEquals(
                    files("small"),
                    drafts.find(WebWorld.ME, WebWorld.KATA).orElseThrow().files());
            assertEquals(Condition.FULL, storage.condition());
            TestDatabase.makeRoom(storage);
            assertEquals(new Saving.Saved(2), drafts.save(WebWorld.ME, WebWorld.KATA, files(large), 1));
            assertEquals(1, world.count("select count(*) from draft"));
            assertEquals(Condition.WELL, storage.condition());
        }
    }

    private static List<SourceFile> files(String text) {
        return List.of(new SourceFile("Seat.java", text));
    }
}
