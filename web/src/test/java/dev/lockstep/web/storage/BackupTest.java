package dev.lockstep.web.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.web.people.Learner;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.people.Learners;
import dev.lockstep.web.people.Sessions;
import dev.lockstep.web.people.SignedIn;
import dev.lockstep.web.storage.Backup.Existing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("a copy of the database")
class BackupTest {

    private static final LearnerId ME = new LearnerId("local");
    private static final int ENOUGH = 50;

    @TempDir
    private Path folder;

    private final ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final CountDownLatch enough = new CountDownLatch(ENOUGH);
    private final AtomicBoolean writing = new AtomicBoolean(true);

    private Path file() {
        return folder.resolve("copies").resolve("lockstep.backup");
    }

    /** A copy of a database with one learner. */
    private static void fill(Storage storage) {
        new Learners(storage, InstantSource.system()).local();
    }

    private void makeFolder() {
        try {
            Files.createDirectories(file().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @OnEachDatabase
    void hasAllThatWasAcknowledgedBeforeItBegan(TestDatabase database) throws Exception {
        makeFolder();
        List<String> before;
        try (Storage storage = database.open()) {
            fill(storage);
            Thread writer = Thread.ofPlatform().start(() -> beginSessions(storage));
            enough.await();
            before = List.copyOf(acknowledged);
            new Backup(database.url()).write(file(), Existing.KEEP);
            writing.set(false);
            writer.join();
            storage.change(handle -> handle.execute("delete from session"));
        }
        new Backup(database.url()).restore(file(), Existing.REPLACE);
        try (Storage storage = database.open()) {
            Sessions sessions = new Sessions(storage, InstantSource.system());
            SignedIn me = new SignedIn(new Learner(ME, "you"), Optional.empty());
            before.forEach(secret -> assertEquals(Optional.of(me), sessions.find(secret)));
        }
        assertTrue(before.size() >= ENOUGH);
        assertEquals(List.of("lockstep.backup"), namesIn(file().resolveSibling("")));
    }

    /** A session's secret is known to others when it is written down. */
    private void beginSessions(Storage storage) {
        Sessions sessions = new Sessions(storage, InstantSource.system());
        while (writing.get()) {
            String secret = Secret.secret();
            sessions.begin(ME, secret, "a browser");
            acknowledged.add(secret);
            enough.countDown();
        }
    }

    @OnEachDatabase
    void isNotPutOverADatabaseUnlessThatIsSaid(TestDatabase database) {
        makeFolder();
        try (Storage storage = database.open()) {
            fill(storage);
        }
        Backup backup = new Backup(database.url());
        backup.write(file(), Existing.KEEP);
        String refusal = refusal(() -> backup.restore(file(), Existing.KEEP));
        assertTrue(refusal.contains("--replace"), refusal);
    }

    @OnEachDatabase
    void isNotPutInThePlaceOfOneThatIsInUse(TestDatabase database) {
        makeFolder();
        try (Storage storage = database.open()) {
            fill(storage);
            storage.change(handle -> handle.createUpdate(
                            "insert into worker values ('w', 'g', 1, 0, true, 'PROCESS', 0, :now)")
                    .bind("now", System.currentTimeMillis())
                    .execute());
            Backup backup = new Backup(database.url());
            backup.write(file(), Existing.KEEP);
            String refusal = refusal(() -> backup.restore(file(), Existing.REPLACE));
            assertTrue(refusal.contains("Stop it first"), refusal);
            assertTrue(storage.isWell());
        }
    }

    @OnEachDatabase
    void isNotPutBackWhereItIsOfANewerLockstep(TestDatabase database) {
        makeFolder();
        try (Storage storage = database.open()) {
            fill(storage);
            storage.change(
                    handle -> handle.execute(
                            "insert into flyway_schema_history (installed_rank, version, description, type, script,"
                                    + " installed_by, execution_time, success) values (999, '999', 'later', 'SQL', 'V999', 'me', 1, true)"));
        }
        Backup backup = new Backup(database.url());
        String refusal = refusal(() -> {
            backup.write(file(), Existing.KEEP);
            backup.restore(file(), Existing.REPLACE);
        });
        assertTrue(refusal.contains("newer Lockstep"), refusal);
    }

    @OnEachDatabase
    void doesNotReplaceAFileUnlessThatIsSaid(TestDatabase database) throws IOException {
        makeFolder();
        Files.writeString(file(), "precious");
        try (Storage storage = database.open()) {
            fill(storage);
            Backup backup = new Backup(database.url());
            assertTrue(refusal(() -> backup.write(file(), Existing.KEEP)).contains("--replace"));
            assertEquals("precious", Files.readString(file()));
            backup.write(file(), Existing.REPLACE);
            assertFalse(Files.size(file()) < 1_000);
        }
    }

    @Test
    void isRefusedWhereItIsDamagedAndTheDatabaseStaysAsItWas() throws IOException {
        makeFolder();
        Path data = folder.resolve("data").resolve("lockstep.db");
        DatabaseUrl url = new DatabaseUrl.Sqlite(data);
        try (Storage storage = Storage.open(url)) {
            fill(storage);
        }
        Backup backup = new Backup(url);
        backup.write(file(), Existing.KEEP);
        byte[] damaged = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(damaged, damaged.length / 2), StandardOpenOption.TRUNCATE_EXISTING);
        refusal(() -> backup.restore(file(), Existing.REPLACE));
        Files.writeString(file(), "no database at all");
        refusal(() -> backup.restore(file(), Existing.REPLACE));
        assertEquals(List.of("lockstep.db"), namesIn(data.resolveSibling("")));
        try (Storage storage = Storage.open(url)) {
            assertTrue(storage.isCurrent());
        }
    }

    @Test
    void isPutInThePlaceOfADatabaseThatIsBeyondRepair() throws IOException {
        makeFolder();
        DatabaseUrl url = new DatabaseUrl.Sqlite(folder.resolve("data").resolve("lockstep.db"));
        try (Storage storage = Storage.open(url)) {
            fill(storage);
        }
        Backup backup = new Backup(url);
        backup.write(file(), Existing.KEEP);
        Files.writeString(
                folder.resolve("data").resolve("lockstep.db"),
                "no database any more, whatever its name says\n".repeat(99));
        Files.writeString(folder.resolve("data").resolve("lockstep.db-wal"), "nor this");
        backup.restore(file(), Existing.REPLACE);
        try (Storage storage = Storage.open(url)) {
            List<String> names = storage.read(handle -> handle.createQuery("select name from learner")
                    .mapTo(String.class)
                    .list());
            assertEquals(List.of("you"), names);
        }
    }

    @Test
    void isNotMadeOfADatabaseThatIsNotThere() {
        makeFolder();
        Backup backup = new Backup(DatabaseUrl.in(folder.resolve("nowhere")));
        assertTrue(refusal(() -> backup.write(file(), Existing.KEEP)).contains("--data DIR"));
        assertFalse(Files.exists(folder.resolve("nowhere")));
    }

    private static String refusal(Executable what) {
        return String.valueOf(assertThrows(StorageException.class, what).getMessage());
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
