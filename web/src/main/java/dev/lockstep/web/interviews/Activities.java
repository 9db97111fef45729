package dev.lockstep.web.interviews;

import dev.lockstep.core.outcome.Verdict;
import dev.lockstep.engine.Cause;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.Phase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** What the candidates of an assignment are at. Thread-safe. */
public final class Activities {

    private static final String CANDIDATES = "(select candidate from invite where assignment = :id)";

    /**
     * Of each kind, the one that was graded last, and how many the candidate has sent, and when: what an interviewer has had graded once more
     * says how things stand, and was sent by nobody.
     */
    private static final String LATEST = """
        select learner, kata, kind, state, sent_at, sent, verdict, cause, graded_at
        from (select submission.id, learner, kata, kind, state,
                     max(case when regrading.submission is null then submitted_at end)
                         over (partition by learner, kata, kind) as sent_at,
                     count(*) over (partition by learner, kata, kind)
                         - count(regrading.submission) over (partition by learner, kata, kind) as sent,
                     row_number() over (partition by learner, kata, kind order by submitted_at desc, id desc) as place
              from submission left join regrading on regrading.submission = submission.id
              where learner in\s""" + CANDIDATES + """
        ) latest left join result on result.submission = latest.id
        where place = 1
        """;

    private final Storage storage;

    public Activities(Storage storage) {
        this.storage = storage;
    }

    /** For each candidate and kata one, where there is anything; by candidates' and katas' ids. */
    public List<Activity> of(AssignmentId assignment) {
        Map<String, Activity> all = new TreeMap<>();
        List<Activity> parts = storage.read(handle -> {
            List<Activity> found = new ArrayList<>(sent(handle, assignment));
            found.addAll(written(handle, assignment));
            return found;
        });
        parts.forEach(part -> all.merge(part.candidate().text() + " " + part.kata(), part, Activity::and));
        return List.copyOf(all.values());
    }

    private static List<Activity> written(Handle handle, AssignmentId assignment) {
        return handle.createQuery("select learner, kata, saved_at from draft where learner in " + CANDIDATES)
                .bind("id", assignment.text())
                .map((row, _) -> new Activity(
                        new LearnerId(row.getString("learner")),
                        row.getString("kata"),
                        Instant.ofEpochMilli(row.getLong("saved_at")),
                        0,
                        0,
                        Optional.empty()))
                .list();
    }

    private static List<Activity> sent(Handle handle, AssignmentId assignment) {
        return handle.createQuery(LATEST)
                .bind("id", assignment.text())
                .map((row, _) -> sent(row))
                .list();
    }

    private static Activity sent(ResultSet row) throws SQLException {
        boolean isRun = Kind.valueOf(row.getString("kind")) == Kind.RUN;
        int count = row.getInt("sent");
        return new Activity(
                new LearnerId(row.getString("learner")),
                row.getString("kata"),
                Instant.ofEpochMilli(row.getLong("sent_at")),
                isRun ? count : 0,
                isRun ? 0 : count,
                isRun ? Optional.empty() : Optional.of(standing(row)));
    }

    private static Activity.Standing standing(ResultSet row) throws SQLException {
        return switch (Phase.valueOf(row.getString("state"))) {
            case QUEUED, RUNNING -> new Activity.Standing.UnderWay();
            case CANCELLED -> new Activity.Standing.Cancelled();
            case DONE, FAULTED ->
                new Activity.Standing.Judged(
                        Verdict.valueOf(row.getString("verdict")),
                        Optional.ofNullable(row.getString("cause")).map(Cause::valueOf),
                        Instant.ofEpochMilli(row.getLong("graded_at")));
        };
    }
}
