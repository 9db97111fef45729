package dev.lockstep.web.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("storage")
class StorageTest {

    private static long learners(Storage storage) {
        return storage.read(handle -> handle.createQuery("select count(*) from learner")
                .mapTo(Long.class)
                .one());
    }

    private static void insert(Storage storage, String id) {
        storage.change(handle -> handle.execute("insert into learner (id, name, created_at) values (?, 'x', 0)", id));
    }

    private static void assertSays(String words, StorageException refusal) {
        assertTrue(String.valueOf(refusal.getMessage()).contains(words), refusal::getMessage);
    }

    @OnEachDatabase
    void keepsWhatWasWrittenWhenItIsOpenedAgain(TestDatabase database) {
        try (Storage first = database.open()) {
            insert(first, "a");
        }
        assertEquals(1, learners(database.open()));
    }

    @OnEachDatabase
    void isSeenByAnotherProcess(TestDatabase database) {
        Storage one = database.open();
        Storage other = database.open();
        insert(one, "a");
        assertEquals(1, learners(other));
    }

    @OnEachDatabase
    void writesNothingOfWorkThatFails(Storage storage) {
        assertThrows(
                IllegalStateException.class,
                () -> storage.change(handle -> {
                    handle.execute("insert into learner (id, name, created_at) values ('a', 'x', 0)");
                    throw new IllegalStateException("on purpose");
                }));
        assertEquals(0, learners(storage));
    }

    @OnEachDatabase
    void saysThatWhatContradictsItselfCannotBeWritten(Storage storage) {
        insert(storage, "a");
        assertThrows(StorageException.class, () -> insert(storage, "a"));
    }

    @OnEachDatabase
    void tellsARefusalFromWhatMayPass(Storage storage) {
        insert(storage, "a");
        assertFalse(
                assertThrows(StorageException.class, () -> insert(storage, "a")).mayPass());
        assertFalse(
                assertThrows(StorageException.class, () -> storage.change(handle -> handle.execute("select nothing")))
                        .mayPass());
        storage.close();
        assertTrue(
                assertThrows(StorageException.class, () -> insert(storage, "b")).mayPass());
    }

    @OnEachDatabase
    void waitsForTheTablesThatOthersMake(TestDatabase database) throws Exception {
        CompletableFuture<String> waits = new CompletableFuture<>();
        CompletableFuture<Storage> joined = CompletableFuture.supplyAsync(
                () -> Storage.join(database.url(), waits::complete, Duration.ofMillis(10)));
        String words = waits.get(1, TimeUnit.MINUTES);
        assertTrue(words.contains("waits until a server of this version"), words);
        assertFalse(joined.isDone(), "it makes none itself");
        Storage server = database.open();
        try (Storage worker = joined.get(1, TimeUnit.MINUTES)) {
            insert(server, "a");
            assertEquals(1, learners(worker));
            assertEquals(server.schema(), worker.schema());
        }
    }

    @OnEachDatabase
    void hasNothingToWaitForWhereTheTablesAreThere(TestDatabase database) {
        database.open();
        Storage.join(database.url(), words -> fail("it says " + words)).close();
    }

    @OnEachDatabase
    void refusesTablesOfANewerLockstep(TestDatabase database) {
        try (Storage ours = database.open()) {
            ours.change(
                    handle -> handle.execute("update flyway_schema_history set version = '4711' where version = '1'"));
        }
        assertSays("4711", assertThrows(StorageException.class, database::open));
        StorageException refusal = assertThrows(
                StorageException.class, () -> Storage.join(database.url(), words -> fail("it says " + words)));
        assertSays("Use the newer Lockstep", refusal);
    }

    @OnEachDatabase
    void refusesARowWhoseLearnerIsNotThere(Storage storage) {
        assertThrows(
                StorageException.class,
                () -> storage.change(handle -> handle.execute(
                        "insert into hint (learner, kata, number, taken_at) values ('nobody', 'k', 1, 0)")));
    }

    @OnEachDatabase
    void isWellUntilItIsClosed(Storage storage) {
        assertTrue(storage.isWell());
        assertEquals(Condition.WELL, storage.condition());
        storage.close();
        assertFalse(storage.isWell());
        assertEquals(Condition.GONE, storage.condition());
    }

    /** Enough that the file has to grow. */
    private static void insertMuch(Handle handle) {
        handle.execute("insert into learner (id, name, created_at) values ('much', ?, 0)", "x".repeat(1 << 20));
    }

    @Test
    void leavesOutWhatNobodyMissesWhileThereIsNoRoom() throws IOException, SQLException {
        try (TestDatabase database = TestDatabase.of(TestDatabase.Kind.SQLITE)) {
            Storage storage = database.open();
            TestDatabase.fill(storage);
            assertTrue(assertThrows(StorageException.class, () -> storage.change(StorageTest::insertMuch))
                    .isForWantOfRoom());
            storage.note(StorageTest::insertMuch);
            assertEquals(0, learners(storage));
            TestDatabase.makeRoom(storage);
            storage.note(StorageTest::insertMuch);
            assertEquals(1, learners(storage));
            assertFalse(assertThrows(StorageException.class, () -> storage.note(StorageTest::insertMuch))
                    .isForWantOfRoom());
        }
    }

    /** What {@code docs/adr/0014} promises: readers do not wait for the writer, and a power failure undoes nothing. */
    @Test
    void isOpenedSoThatSqliteKeepsWhatItHasAcknowledged() throws IOException, SQLException {
        try (TestDatabase database = TestDatabase.of(TestDatabase.Kind.SQLITE)) {
            Storage storage = database.open();
            assertEquals("wal", pragma(storage, "journal_mode"));
            assertEquals("2", pragma(storage, "synchronous"), "2 is FULL");
            assertEquals("1", pragma(storage, "foreign_keys"));
            assertEquals("1", pragma(storage, "secure_delete"));
        }
    }

    private static String pragma(Storage storage, String name) {
        return storage.read(handle ->
                handle.createQuery("pragma " + name).mapTo(String.class).one());
    }

    @Test
    void saysWhatToDoAboutAFileThatIsNoDatabase(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("lockstep.db");
        Files.writeString(file, "This is a letter to my aunt, and it is long enough to be taken for one.".repeat(100));
        StorageException refusal =
                assertThrows(StorageException.class, () -> Storage.open(new DatabaseUrl.Sqlite(file)));
        assertSays(file.toString(), refusal);
        assertSays("Is the file Lockstep's", refusal);
    }

    @Test
    void saysWhatToDoAboutAFolderThatCannotBeMade(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("file"), "");
        StorageException refusal =
                assertThrows(StorageException.class, () -> Storage.open(DatabaseUrl.in(folder.resolve("file/data"))));
        assertSays("--data DIR", refusal);
    }

    @Test
    void saysWhichServerDoesNotAnswerAndNotItsPassword() {
        DatabaseUrl url = DatabaseUrl.parse("jdbc:postgresql://127.0.0.1:1/lockstep?user=me&password=hunter2");
        StorageException refusal = assertThrows(StorageException.class, () -> Storage.open(url));
        assertSays("jdbc:postgresql://127.0.0.1:1/lockstep", refusal);
        assertFalse(String.valueOf(refusal.getMessage()).contains("hunter2"), refusal::getMessage);
    }

    @Test
    void saysWhichUrlsItKnows() {
        StorageException refusal = assertThrows(
                StorageException.class, () -> DatabaseUrl.parse("jdbc:oracle:thin:me/hunter2@there?x=hunter2"));
        assertSays("Expected jdbc:postgresql:", refusal);
    }
}
