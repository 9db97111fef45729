package dev.lockstep.web.storage;

import java.util.Arrays;
import java.util.Comparator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.sqlite.SQLiteDataSource;

/** The version of the tables that this Lockstep makes. */
final class SchemaVersion {

    private SchemaVersion() {}

    /** What brings a database up to date, and knows what was done to it. */
    static Flyway flyway(DataSource database) {
        return Flyway.configure(SchemaVersion.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .load();
    }

    static MigrationVersion known() {
        return Newest.VERSION;
    }

    /**
     * Refuses a copy that this Lockstep does not know.
     *
     * @param version of its tables; empty if it is unknown
     * @param named what people call it
     * @throws StorageException if it is unknown, or newer
     */
    static void requireKnown(String version, String named) {
        if (version.isEmpty()) {
            throw new StorageException("%s is no copy of a database of Lockstep's.".formatted(named));
        }
        if (MigrationVersion.fromVersion(version).compareTo(known()) > 0) {
            throw new StorageException(
                    "%s is of a newer Lockstep: its tables have version %s, and this one knows versions up to %s."
                            .formatted(named, version, known()));
        }
    }

    /** Found out once, with the help of an empty database in memory: all that may be done to one is still to be done to that. */
    private static final class Newest {

        private static final MigrationVersion VERSION = find();

        private static MigrationVersion find() {
            SQLiteDataSource empty = new SQLiteDataSource();
            empty.setUrl("jdbc:sqlite::memory:");
            return Arrays.stream(flyway(empty).info().all())
                    .map(MigrationInfo::getVersion)
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new IllegalStateException("this build has no migrations"));
        }
    }
}
