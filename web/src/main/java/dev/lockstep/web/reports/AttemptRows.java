package dev.lockstep.web.reports;

import dev.lockstep.core.outcome.Verdict;
import dev.lockstep.engine.Cause;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.Phase;
import dev.lockstep.web.work.SubmissionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads what somebody has run and submitted, with what came of it, then and later. */
final class AttemptRows {

    private static final String SELECT = """
            select submission.id, kata, kind, submitted_at, state, pack, verdict, cause, sentence, score, grader, graded_at,
                   original, asked_at, asker.name as asker
            from submission left join result on result.submission = submission.id
                            left join regrading on regrading.submission = submission.id
                            left join learner asker on asker.id = regrading.asked_by
            where submission.learner = :candidate
            order by original is not null, submitted_at, round, submission.id""";

    private final Handle handle;
    private final EvidenceShelf shelf;
    private final Map<String, Attempt> attempts = new LinkedHashMap<>();

    private AttemptRows(Handle handle, EvidenceShelf shelf) {
        this.handle = handle;
        this.shelf = shelf;
    }

    /** All of somebody, the earliest first. */
    static List<Attempt> of(Handle handle, LearnerId candidate, EvidenceShelf shelf) {
        AttemptRows rows = new AttemptRows(handle, shelf);
        handle.createQuery(SELECT)
                .bind("candidate", candidate.text())
                .map((row, _) -> rows.row(row))
                .list()
                .forEach(rows::add);
        return List.copyOf(rows.attempts.values());
    }

    private record Row(Attempt attempt, @Nullable String original, String asker, long askedAt) {}

    private Row row(ResultSet row) throws SQLException {
        SubmissionId id = new SubmissionId(row.getString("id"));
        Attempt attempt = new Attempt(
                id,
                row.getString("kata"),
                Kind.valueOf(row.getString("kind")),
                Instant.ofEpochMilli(row.getLong("submitted_at")),
                Phase.valueOf(row.getString("state")),
                grading(id, row),
                List.of());
        String asker = row.getString("asker");
        return new Row(attempt, row.getString("original"), asker == null ? "" : asker, row.getLong("asked_at"));
    }

    private Optional<Grading> grading(SubmissionId id, ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        if (verdict == null) {
            return Optional.empty();
        }
        int score = row.getInt("score");
        OptionalInt points = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(score);
        return Optional.of(new Grading(
                Verdict.valueOf(verdict),
                Optional.ofNullable(row.getString("cause")).map(Cause::valueOf),
                row.getString("sentence"),
                points,
                new Version(row.getString("pack"), row.getString("grader")),
                Instant.ofEpochMilli(row.getLong("graded_at")),
                shelf.of(handle, id)));
    }

    /** What was graded once more belongs to what was sent, and comes after all that was. */
    private void add(Row row) {
        Attempt attempt = row.attempt();
        if (row.original() == null) {
            attempts.put(attempt.id().text(), attempt);
            return;
        }
        Again again = new Again(attempt.id(), row.asker(), Instant.ofEpochMilli(row.askedAt()), attempt.grading());
        attempts.computeIfPresent(row.original(), (_, original) -> with(original, again));
    }

    private static Attempt with(Attempt original, Again again) {
        List<Again> all = new ArrayList<>(original.again());
        all.add(again);
        return new Attempt(
                original.id(),
                original.kata(),
                original.kind(),
                original.at(),
                original.phase(),
                original.grading(),
                all);
    }
}
