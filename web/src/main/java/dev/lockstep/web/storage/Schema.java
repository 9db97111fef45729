package dev.lockstep.web.storage;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.sqlite.SQLiteDataSource;

/** The tables as this Lockstep wants them, and those that are there. */
final class Schema {

    private Schema() {}

    /** What brings a database up to date, and knows what was done to it. */
    static Flyway of(DataSource database) {
        return Flyway.configure(Storage.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .load();
    }

    /** The version of the tables that this Lockstep makes. */
    static String version() {
        return Newest.VERSION;
    }

    /**
     * Refuses what this Lockstep does not know.
     *
     * @param version of somebody's tables; empty if it is unknown
     * @param named what people call it
     * @throws StorageException if it is unknown, or newer
     */
    static void requireKnown(String version, String named) {
        if (version.isEmpty()) {
            throw new StorageException("%s is no copy of a database of Lockstep's.".formatted(named));
        }
        if (MigrationVersion.fromVersion(version).compareTo(MigrationVersion.fromVersion(version())) > 0) {
            throw new StorageException(
                    "%s is of a newer Lockstep: its tables have version %s, and this one knows versions up to %s."
                            .formatted(named, version, version()));
        }
    }

    /** Found out once, with the help of an empty database in memory: all that may be done to one is still to be done to that. */
    private static final class Newest {

        private static final String VERSION = find();

        private static String find() {
            SQLiteDataSource empty = new SQLiteDataSource();
            empty.setUrl("jdbc:sqlite::memory:");
            return Arrays.stream(of(empty).info().all())
                    .map(MigrationInfo::getVersion)
                    .max(MigrationVersion::compareTo)
                    .map(MigrationVersion::getVersion)
                    .orElseThrow();
        }
    }
}
