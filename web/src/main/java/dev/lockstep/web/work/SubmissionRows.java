package dev.lockstep.web.work;

import dev.lockstep.core.outcome.Stage;
import dev.lockstep.core.outcome.Verdict;
import dev.lockstep.engine.Cause;
import dev.lockstep.web.people.LearnerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads submissions from rows of {@link #SELECT}. */
final class SubmissionRows {

    /** What somebody has taken already, and has not begun, is as near as what is next. */
    static final String SELECT = QueueOrder.WITH_WAITING + """
            select submission.id, learner, kata, kind, files, submitted_at, state, stage, explored, checks_done, checks_total, check_part,
                   cancel_requested, verdict, cause, sentence, score,
                   case when state = 'QUEUED' then
                       coalesce((select place from waiting where waiting.id = submission.id), 1)
                   end as position
            from submission left join result on result.submission = submission.id
            """;

    private SubmissionRows() {}

    static Submission submission(ResultSet row) throws SQLException {
        return new Submission(
                new SubmissionId(row.getString("id")),
                new LearnerId(row.getString("learner")),
                row.getString("kata"),
                Kind.valueOf(row.getString("kind")),
                SourcesJson.read(row.getString("files")),
                Instant.ofEpochMilli(row.getLong("submitted_at")),
                state(row));
    }

    static SubmissionState state(ResultSet row) throws SQLException {
        return switch (Phase.valueOf(row.getString("state"))) {
            case QUEUED -> new SubmissionState.Queued(row.getInt("position"));
            case RUNNING ->
                new SubmissionState.Running(
                        Optional.ofNullable(row.getString("stage"))
                                .map(Stage::valueOf)
                                .orElse(Stage.PREPARE),
                        row.getLong("explored"),
                        row.getInt("checks_done"),
                        row.getInt("checks_total"),
                        row.getInt("check_part"),
                        row.getBoolean("cancel_requested"));
            case DONE -> new SubmissionState.Done(summary(row));
            case CANCELLED -> new SubmissionState.Cancelled();
            case FAULTED -> new SubmissionState.Faulted(summary(row));
        };
    }

    private static SubmissionState.Summary summary(ResultSet row) throws SQLException {
        int score = row.getInt("score");
        OptionalInt points = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(score);
        return new SubmissionState.Summary(
                Verdict.valueOf(row.getString("verdict")),
                Optional.ofNullable(row.getString("cause")).map(Cause::valueOf),
                row.getString("sentence"),
                points);
    }
}
