package dev.lockstep.web.storage;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** The tables of a database, which have a version that counts up. */
final class Schema {

    private final Flyway flyway;
    private final DatabaseUrl url;

    Schema(DataSource pool, DatabaseUrl url) {
        this.flyway = SchemaVersion.flyway(pool);
        this.url = url;
    }

    /** How a database's tables are to those that this Lockstep knows. */
    enum Age {
        OLDER,
        SAME,
        NEWER
    }

    Age age() {
        MigrationInfo current = flyway.info().current();
        int order = current == null ? -1 : current.getVersion().compareTo(SchemaVersion.known());
        return order < 0 ? Age.OLDER : order == 0 ? Age.SAME : Age.NEWER;
    }

    /**
     * Makes or changes the tables.
     *
     * @throws StorageException if that cannot be done, or they are newer
     */
    void migrate() {
        try {
            requireNotNewer();
            flyway.migrate();
        } catch (FlywayException e) {
            throw new StorageException(
                    "The database %s cannot be brought up to date (%s). Is it Lockstep's?"
                            .formatted(url.words(), Storage.firstLine(e)),
                    e);
        }
    }

    /**
     * @throws StorageException if they are newer
     */
    void requireNotNewer() {
        if (age() == Age.NEWER) {
            throw new StorageException(
                    "The database %s has tables of version %s, and this Lockstep knows them up to version %s. Use the newer Lockstep that made them, or another database."
                            .formatted(url.words(), flyway.info().current().getVersion(), SchemaVersion.known()));
        }
    }
}
