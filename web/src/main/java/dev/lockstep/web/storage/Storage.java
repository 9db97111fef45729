package dev.lockstep.web.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** An open database that is up to date. Thread-safe. */
public final class Storage implements AutoCloseable {

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Storage(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
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
            return new Storage(pool);
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
        Flyway.configure(Storage.class.getClassLoader())
                .dataSource(pool)
                .locations("classpath:db/migration")
                .load()
                .migrate();
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
