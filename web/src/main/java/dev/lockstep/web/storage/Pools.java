package dev.lockstep.web.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/** Opens pools of connections. */
final class Pools {

    /** SQLite lets one write at a time; the others read meanwhile. */
    static final int CONNECTIONS = 8;

    /** Whoever waits longer for a connection is told that the database is gone; somebody looks at a page meanwhile. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Whoever waits longer for SQLite's one writer is told that the database is busy. */
    private static final Duration PATIENCE_WITH_WRITER = Duration.ofSeconds(10);

    private Pools() {}

    static HikariDataSource of(DatabaseUrl url) {
        HikariConfig config = new HikariConfig();
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setPoolName("database");
        switch (url) {
            case DatabaseUrl.Sqlite(Path file) -> {
                config.setDataSource(sqlite(file));
                // What is deleted is not only forgotten: its bytes are overwritten, too.
                config.setConnectionInitSql("pragma secure_delete = on");
            }
            case DatabaseUrl.Postgresql(String address) -> {
                config.setJdbcUrl(address);
                // Its details quote whole rows, with what people have written, and errors go to the log.
                config.addDataSourceProperty("logServerErrorDetail", "false");
            }
        }
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw new StorageException(
                    "The database %s cannot be opened (%s). %s".formatted(url.words(), reason(e), advice(url)), e);
        }
    }

    private static SQLiteDataSource sqlite(Path file) {
        makeFolder(file);
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        // What was acknowledged survives a power failure, too.
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(Math.toIntExact(PATIENCE_WITH_WRITER.toMillis()));
        // Else a transaction that reads before it writes fails at once where it meets another one.
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    /** A file as it is, without a pool: nothing is made that is not there, and nothing is changed by opening it. */
    static SQLiteDataSource plain(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(Math.toIntExact(PATIENCE.toMillis()));
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static void makeFolder(Path file) {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new StorageException(
                    "The folder %s cannot be made (%s). Name another one with --data DIR."
                            .formatted(file.getParent(), e),
                    e);
        }
    }

    private static String reason(Exception e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse(cause.toString());
    }

    private static String advice(DatabaseUrl url) {
        return switch (url) {
            case DatabaseUrl.Sqlite _ -> "Is the file Lockstep's, and may it and its folder be written to?";
            case DatabaseUrl.Postgresql _ -> "Does it run there, and are name and password right?";
        };
    }
}
