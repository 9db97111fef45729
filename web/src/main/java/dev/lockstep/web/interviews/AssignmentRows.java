package dev.lockstep.web.interviews;

import dev.lockstep.web.people.LearnerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Assignments as they stand in the database. */
final class AssignmentRows {

    private AssignmentRows() {}

    /** Its columns, without its katas. */
    static Map<String, @Nullable Object> columns(Assignment assignment) {
        Plan plan = assignment.plan();
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", assignment.id().text());
        columns.put("owner", assignment.owner().text());
        columns.put("title", plan.title());
        columns.put("limit", plan.timeLimit().toMillis());
        columns.put("opens", millis(plan.window().opensAt()));
        columns.put("closes", millis(plan.window().closesAt()));
        columns.put("shown", Shown.write(plan.shown()));
        columns.put("zone", assignment.zone().getId());
        return columns;
    }

    private static @Nullable Long millis(Optional<Instant> moment) {
        return moment.map(Instant::toEpochMilli).orElse(null);
    }

    static void insertKatas(Handle handle, Assignment assignment, Map<String, String> versions) {
        int position = 0;
        for (String kata : assignment.plan().katas()) {
            handle.createUpdate(
                            "insert into assignment_kata (assignment, position, kata, pack) values (:id, :position, :kata, :pack)")
                    .bind("id", assignment.id().text())
                    .bind("position", position++)
                    .bind("kata", kata)
                    .bind("pack", versions.get(kata))
                    .execute();
        }
    }

    static Map<String, String> versions(Handle handle, AssignmentId id) {
        Map<String, String> versions = new HashMap<>();
        handle.createQuery("select kata, pack from assignment_kata where assignment = :id and pack is not null")
                .bind("id", id.text())
                .map((row, _) -> Map.entry(row.getString("kata"), row.getString("pack")))
                .forEach(version -> versions.put(version.getKey(), version.getValue()));
        return versions;
    }

    static Optional<Assignment> find(Handle handle, AssignmentId id) {
        List<String> katas = handle.createQuery(
                        "select kata from assignment_kata where assignment = :id order by position")
                .bind("id", id.text())
                .mapTo(String.class)
                .list();
        return handle.createQuery("""
            select id, owner, title, time_limit, opens_at, closes_at, shown, zone from assignment where id = :id\
            """)
                .bind("id", id.text())
                .map((row, _) -> assignment(row, katas))
                .findOne();
    }

    private static Assignment assignment(ResultSet row, List<String> katas) throws SQLException {
        Plan plan = new Plan(
                row.getString("title"),
                katas,
                Duration.ofMillis(row.getLong("time_limit")),
                new Window(moment(row, "opens_at"), moment(row, "closes_at")),
                Shown.read(row.getString("shown")));
        return new Assignment(
                new AssignmentId(row.getString("id")),
                new LearnerId(row.getString("owner")),
                plan,
                ZoneId.of(row.getString("zone")));
    }

    /** A moment that may not have been yet. */
    static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
