package dev.lockstep.web.storage;

import java.sql.SQLException;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells what a database refuses for good from what it cannot do at present. */
final class Refusals {

    /** Classes of SQL states, by the standard: wrong data, a broken constraint, wrong words. */
    private static final Set<String> FOR_GOOD = Set.of("22", "23", "42");

    /** PostgreSQL's. */
    private static final String DISK_FULL = "53100";

    private Refusals() {}

    static boolean isForGood(SQLException e) {
        if (e instanceof SQLiteException ofSqlite) {
            return isForGood(ofSqlite.getResultCode());
        }
        String state = e.getSQLState();
        return state != null && state.length() >= 2 && FOR_GOOD.contains(state.substring(0, 2));
    }

    /** Whether there was no room for what was to be written. */
    static boolean isForWantOfRoom(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException ofSqlite) {
                return ofSqlite.getResultCode() == SQLiteErrorCode.SQLITE_FULL;
            }
            if (cause instanceof SQLException refusal) {
                return DISK_FULL.equals(refusal.getSQLState());
            }
        }
        return false;
    }

    /** The codes of broken constraints are many, and have the common one in their last byte. */
    private static boolean isForGood(SQLiteErrorCode code) {
        int common = code.code & 0xff;
        return common == SQLiteErrorCode.SQLITE_ERROR.code
                || common == SQLiteErrorCode.SQLITE_CONSTRAINT.code
                || common == SQLiteErrorCode.SQLITE_TOOBIG.code
                || common == SQLiteErrorCode.SQLITE_MISMATCH.code
                || common == SQLiteErrorCode.SQLITE_RANGE.code;
    }
}
