package dev.lockstep.web.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Copies of a whole database in a file: made while it is used, and put back.
 *
 * <p>Whatever is killed when: at the place of the copy there is a whole one or none (or the one that was there before), and at the place of the
 * database the old one or the new one. What is being made has the ending {@code .part}, and goes the next time.
 */
public final class Backup {

    private final DatabaseUrl database;

    public Backup(DatabaseUrl database) {
        this.database = database;
    }

    /** Whether something that is there already may be lost. */
    public enum Existing {
        KEEP,
        REPLACE
    }

    /**
     * Copies the database into a file. Everything is in it that was acknowledged before this began.
     *
     * @throws StorageException if that cannot be done, or the file is there and to be kept; the message says what to do
     */
    public void write(Path file, Existing existing) {
        Path target = file.toAbsolutePath().normalize();
        if (existing == Existing.KEEP && Files.exists(target)) {
            throw new StorageException(
                    "There is a file %s already. Name another one, or say --replace.".formatted(target));
        }
        try {
            switch (database) {
                case DatabaseUrl.Sqlite(Path path) -> SqliteBackup.write(path, target);
                case DatabaseUrl.Postgresql server -> new PostgresqlBackup(server).write(target);
            }
        } catch (IOException e) {
            throw new StorageException("The copy cannot be written to %s (%s).".formatted(target, e), e);
        }
    }

    /**
     * Puts a copy in the place of the database, after a look at it: whether it is whole, and not of a newer Lockstep.
     *
     * @throws StorageException if that cannot be done, somebody uses the database, or it is there and to be kept; the message says what to do,
     *     and nothing was changed
     */
    public void restore(Path file, Existing existing) {
        Path copy = file.toAbsolutePath().normalize();
        if (!Files.isRegularFile(copy)) {
            throw new StorageException("There is no file %s.".formatted(copy));
        }
        try {
            switch (database) {
                case DatabaseUrl.Sqlite(Path path) -> SqliteBackup.restore(copy, path, existing);
                case DatabaseUrl.Postgresql server -> new PostgresqlBackup(server).restore(copy, existing);
            }
        } catch (IOException e) {
            throw new StorageException(
                    "The copy %s cannot be put in the place of %s (%s).".formatted(copy, database.words(), e), e);
        }
    }

    static StorageException inTheWay(DatabaseUrl database) {
        return new StorageException(
                "There is a database %s already, and what is in it would be lost. Back it up, and then say --replace."
                        .formatted(database.words()));
    }

    static StorageException inUse(DatabaseUrl database) {
        return new StorageException(
                "A server or a worker uses the database %s. Stop it first.".formatted(database.words()));
    }
}
