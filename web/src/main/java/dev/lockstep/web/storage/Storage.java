package dev.lockstep.web.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
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

    private final DatabaseUrl url;
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Storage(DatabaseUrl url, HikariDataSource pool) {
        this.url = url;
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        // Statements are given what people have written: an error that quoted that would bring it into the log.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    }

    /**
     * Opens it, and makes or changes its tables if they are not those of this Lockstep.
     *
     * @throws StorageException if that cannot be done; the message says what to do
     */
    public static Storage open(DatabaseUrl url) {
        HikariDataSource pool = Pools.of(url);
        try {
            migrate(pool);
            return new Storage(url, pool);
        } catch (FlywayException e) {
            pool.close();
            throw new StorageException(
                    "The database %s cannot be brought up to date (%s). Is it Lockstep's, and of no newer one?"
                            .formatted(url.words(), firstLine(e)),
                    e);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static void migrate(DataSource pool) {
        Schema.of(pool).migrate();
    }

    /**
     * Does all of it or nothing; once this returns, a power failure does not undo it.
     *
     * @throws StorageException if the database cannot be used
     */
    public <T> T write(Function<Handle, T> work) {
        try {
            return jdbi.inTransaction(work::apply);
        } catch (JdbiException e) {
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

    /** Whether its tables are still those of this Lockstep: a newer one that was started meanwhile may have changed them. */
    public boolean isCurrent() {
        try {
            return read(handle -> handle.createQuery(
                                    "select version from flyway_schema_history where success order by installed_rank")
                            .mapTo(String.class)
                            .list())
                    .getLast()
                    .equals(Schema.version());
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

    private static StorageException unusable(JdbiException e) {
        return new StorageException("The database cannot be used at present: " + firstLine(e), e);
    }

    private static String firstLine(Exception e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse(cause.toString());
    }

    @Override
    public void close() {
        pool.close();
    }
}
