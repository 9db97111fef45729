package dev.lockstep.cli;

import dev.lockstep.web.storage.Backup;
import dev.lockstep.web.storage.Backup.Existing;
import dev.lockstep.web.storage.StorageException;
import java.nio.file.Path;

/** Copies a server's database, or puts a copy in its place. */
final class BackupRun {

    private final Lockstep lockstep;
    private final ServePlace place;

    BackupRun(Lockstep lockstep, ServePlace place) {
        this.lockstep = lockstep;
        this.place = place;
    }

    int backup(Path file, boolean replace) throws UsageException {
        try {
            new Backup(Databases.of(place)).write(file, existing(replace));
        } catch (StorageException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        lockstep.print(
                "Everything is in %s now.%n".formatted(file.toAbsolutePath().normalize()));
        return ExitCode.OK;
    }

    int restore(Path file, boolean replace) throws UsageException {
        try {
            new Backup(Databases.of(place)).restore(file, existing(replace));
        } catch (StorageException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        lockstep.print("%s holds now what was in %s.%n"
                .formatted(Databases.of(place).words(), file.toAbsolutePath().normalize()));
        return ExitCode.OK;
    }

    private static Existing existing(boolean replace) {
        return replace ? Existing.REPLACE : Existing.KEEP;
    }
}
