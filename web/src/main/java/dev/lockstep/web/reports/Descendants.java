package dev.lockstep.web.reports;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Deletes a row with all rows that belong to it, in the transaction of a handle.
 *
 * <p>Which those are, the foreign keys say: a table that comes with a later version is not forgotten. There is no circle among them.
 */
final class Descendants {

    private final Handle handle;

    Descendants(Handle handle) {
        this.handle = handle;
    }

    /** That a column of a table names a row of another one. */
    private record Key(String table, String column, String named) {}

    /** Deletes the row with that id. */
    void delete(String table, String id) {
        deleteWhere(table, "id = :id", id);
    }

    private void deleteWhere(String table, String condition, String id) {
        for (Key key : keysTo(table)) {
            deleteWhere(
                    key.table(),
                    "%s in (select %s from %s where %s)".formatted(key.column(), key.named(), table, condition),
                    id);
        }
        handle.createUpdate("delete from %s where %s".formatted(table, condition))
                .bind("id", id)
                .execute();
    }

    private List<Key> keysTo(String table) {
        try {
            DatabaseMetaData schema = handle.getConnection().getMetaData();
            String name = handle.getConnection().getSchema();
            List<Key> keys = new ArrayList<>();
            try (ResultSet row = schema.getExportedKeys(null, name, table)) {
                while (row.next()) {
                    keys.add(new Key(
                            row.getString("FKTABLE_NAME"),
                            row.getString("FKCOLUMN_NAME"),
                            row.getString("PKCOLUMN_NAME")));
                }
            }
            return keys;
        } catch (SQLException e) {
            throw new IllegalStateException("the foreign keys to " + table + " cannot be read", e);
        }
    }
}
