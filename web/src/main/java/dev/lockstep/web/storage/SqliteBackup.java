package dev.lockstep.web.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Copies an SQLite database into a file, and back. */
final class SqliteBackup {

    private SqliteBackup() {}

    static void write(Path database, Path target) throws IOException {
        if (!Files.exists(database)) {
            throw new StorageException(
                    "There is no database %s. Name the data folder of the server with --data DIR.".formatted(database));
        }
        Path part = part(target);
        try (Connection connection = connect(database);
                PreparedStatement copy = connection.prepareStatement("vacuum into ?")) {
            copy.setString(1, part.toString());
            copy.execute();
        } catch (SQLException e) {
            throw new StorageException(
                    "The database %s cannot be copied to %s (%s).".formatted(database, target, e.getMessage()), e);
        }
        putIfWhole(part, target, database);
    }

    static void restore(Path copy, Path database, Backup.Existing existing) throws IOException {
        DatabaseUrl url = new DatabaseUrl.Sqlite(database);
        if (Files.exists(database)) {
            if (existing == Backup.Existing.KEEP) {
                throw Backup.inTheWay(url);
            }
            takeOver(database, url);
        }
        Files.createDirectories(database.resolveSibling(""));
        Path part = part(database);
        Files.copy(copy, part);
        putIfWhole(part, database, copy);
    }

    /**
     * @param named what people call it that is in {@code part}
     */
    private static void putIfWhole(Path part, Path target, Path named) throws IOException {
        try {
            requireWhole(part, named);
        } catch (StorageException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        // Left behind by a server that was killed, they would be taken for a part of what comes now.
        Files.deleteIfExists(beside(target, "-wal"));
        Files.deleteIfExists(beside(target, "-shm"));
        put(part, target);
    }

    /**
     * Makes sure that nobody else has it open: only then SQLite gives up its write-ahead log, after bringing home what is in that. What is no
     * database any more is used by nobody.
     */
    private static void takeOver(Path database, DatabaseUrl url) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet mode = statement.executeQuery("pragma journal_mode = delete")) {
            if (!mode.next() || !mode.getString(1).equals("delete")) {
                throw Backup.inUse(url);
            }
        } catch (SQLiteException e) {
            if (e.getResultCode() == SQLiteErrorCode.SQLITE_BUSY
                    || e.getResultCode() == SQLiteErrorCode.SQLITE_LOCKED) {
                throw Backup.inUse(url);
            }
        } catch (SQLException e) {
            throw new StorageException("The database %s cannot be opened (%s).".formatted(database, e.getMessage()), e);
        }
    }

    /**
     * @param named what people call it
     */
    private static void requireWhole(Path file, Path named) {
        try (Connection connection = connect(file);
                Statement statement = connection.createStatement()) {
            String found = one(statement, "pragma integrity_check");
            if (!found.equals("ok")) {
                throw new StorageException("%s is damaged: %s".formatted(named, found));
            }
            SchemaVersion.requireKnown(
                    one(
                            statement,
                            "select version from flyway_schema_history where success order by installed_rank desc limit 1"),
                    named.toString());
        } catch (SQLException e) {
            throw new StorageException(
                    "%s is no database of Lockstep's, or it is damaged (%s).".formatted(named, e.getMessage()), e);
        }
    }

    private static String one(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private static Connection connect(Path file) throws SQLException {
        return Pools.plain(file).getConnection();
    }

    /** Where something is made that will be {@code target}; nothing is there yet. */
    private static Path part(Path target) throws IOException {
        Path part = beside(target, ".part");
        Files.deleteIfExists(part);
        return part;
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    /** In one step, and so that a power failure does not undo it. */
    static void put(Path part, Path target) throws IOException {
        force(part, StandardOpenOption.WRITE);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        force(target.resolveSibling(""), StandardOpenOption.READ);
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }
}
