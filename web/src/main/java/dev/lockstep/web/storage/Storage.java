package dev.lockstep.web.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/** An open database that is up to date. Thread-safe. */
public final class Storage implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final DatabaseUrl url;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final String schema;
    private final Time time;
    private volatile boolean full;

    private Storage(HikariDataSource pool, DatabaseUrl url, String schema) {
        this.url = url;
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        // Statements are given what people have written: an error that quoted that would bring it into the log.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        this.schema = schema;
        this.time = Time.of(url, this);
    }

    /**
     * Opens it, and makes or changes its tables if they are not those of this Lockstep.
     *
     * @throws StorageException if that cannot be done; the message says what to do
     */
    public static Storage open(DatabaseUrl url) {
        return open(url, Schema::migrate);
    }

    /**
     * Opens it as soon as its tables are those of this Lockstep, and leaves them as they are: to change them is up to others.
     *
     * @param waits told once why this waits, if it does
     * @throws StorageException if the database cannot be opened, or its tables are newer; the message says what to do
     */
    public static Storage join(DatabaseUrl url, Consumer<String> waits) {
        return join(url, waits, LOOK_EVERY);
    }

    static Storage join(DatabaseUrl url, Consumer<String> waits, Duration lookEvery) {
        return open(url, schema -> {
            if (schema.age() == Schema.Age.OLDER) {
                waits.accept(
                        "The database %s has no tables of version %s yet. This waits until a server of this version was started with it."
                                .formatted(url.words(), SchemaVersion.known()));
            }
            while (schema.age() == Schema.Age.OLDER) {
                pause(lookEvery);
            }
            schema.requireNotNewer();
        });
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException("It was interrupted while it waited for the database's tables.", e);
        }
    }

    private static Storage open(DatabaseUrl url, Consumer<Schema> preparation) {
        HikariDataSource pool = Pools.of(url);
        try {
            Schema schema = new Schema(pool, url);
            preparation.accept(schema);
            return new Storage(pool, url, SchemaVersion.known().getVersion());
        } catch (FlywayException e) {
            pool.close();
            throw new StorageException(
                    "The tables of the database %s cannot be looked at (%s). Is it Lockstep's?"
                            .formatted(url.words(), firstLine(e)),
                    e);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /** The version of its tables. */
    public String schema() {
        return schema;
    }

    /** The clock that everybody has in common who uses this database, whatever machine they are on. */
    public InstantSource clock() {
        return time.clock();
    }

    /**
     * Does all of it or nothing; once this returns, a power failure does not undo it.
     *
     * @throws StorageException if the database cannot be used
     */
    public <T> T write(Function<Handle, T> work) {
        try {
            T answer = jdbi.inTransaction(work::apply);
            full = false;
            return answer;
        } catch (JdbiException e) {
            full = Refusals.isForWantOfRoom(e);
            throw unusable(e);
        }
    }

    /** The same for work that answers nothing. */
    public void change(Consumer<Handle> work) {
        write(handle -> {
            work.accept(handle);
            return true;
        });
    }

    /**
     * The same for what nobody misses: it is left out while there is no room for it.
     *
     * @throws StorageException if the database cannot be used
     */
    public void note(Consumer<Handle> work) {
        try {
            change(work);
        } catch (StorageException e) {
            if (!e.isForWantOfRoom()) {
                throw e;
            }
        }
    }

    /**
     * Reads; each statement sees what was written before it began.
     *
     * @throws StorageException if the database cannot be used
     */
    public <T> T read(Function<Handle, T> work) {
        try {
            return jdbi.withHandle(work::apply);
        } catch (JdbiException e) {
            throw unusable(e);
        }
    }

    /** For the queue, which writes its own statements. */
    public DataSource dataSource() {
        return pool;
    }

    /** Whether it answers at present. */
    public boolean isWell() {
        try {
            return read(handle ->
                            handle.createQuery("select 1").mapTo(Integer.class).one())
                    == 1;
        } catch (StorageException _) {
            return false;
        }
    }

    /**
     * Whether it answers, and could not keep what was to be written last, since its disk is full. Processes write signs of life every few seconds, so
     * it is soon known that there is room again.
     */
    public boolean isFull() {
        return full;
    }

    /** How it is at present. */
    public Condition condition() {
        if (!isWell()) {
            return Condition.GONE;
        }
        return isFull() ? Condition.FULL : Condition.WELL;
    }

    /** Whether its tables are still those of this Lockstep: a newer one that was started meanwhile may have changed them. */
    public boolean isCurrent() {
        try {
            return read(handle -> handle.createQuery(
                                    "select version from flyway_schema_history where success order by installed_rank")
                            .mapTo(String.class)
                            .list())
                    .getLast()
                    .equals(schema);
        } catch (StorageException _) {
            return false;
        }
    }

    /**
     * How large it is.
     *
     * @throws StorageException if the database cannot be used
     */
    public long bytes() {
        return switch (url) {
            case DatabaseUrl.Sqlite(Path file) ->
                file.toFile().length() + Path.of(file + "-wal").toFile().length();
            case DatabaseUrl.Postgresql _ ->
                read(handle -> handle.createQuery("select pg_database_size(current_database())")
                        .mapTo(Long.class)
                        .one());
        };
    }

    /**
     * Has what was deleted leave the database's files as far as that is up to us: SQLite's log of changes is emptied, once nobody reads any more what
     * it was before. PostgreSQL does such things by itself, in its own time.
     *
     * @throws StorageException if the database cannot be used
     */
    public void scrub() {
        if (url instanceof DatabaseUrl.Sqlite) {
            read(handle -> handle.createQuery("pragma wal_checkpoint(truncate)")
                    .mapTo(Integer.class)
                    .list());
        }
    }

    private static StorageException unusable(JdbiException e) {
        return new StorageException("The database cannot be used at present: " + firstLine(e), e);
    }

    static String firstLine(Exception e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse(cause.toString());
    }

    @Override
    public void close() {
        time.close();
        pool.close();
    }
}
