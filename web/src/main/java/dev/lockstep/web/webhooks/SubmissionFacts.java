package dev.lockstep.web.webhooks;

import dev.lockstep.web.people.LearnerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is told of a submission: by ids and codes, and nothing of its code.
 *
 * @param json its id and kata; once it is graded, its verdict, and cause and score if it has them
 */
record SubmissionFacts(LearnerId learner, ObjectNode json) {

    /** Those of a submission with all tests; empty for any other. */
    static Optional<SubmissionFacts> find(Handle handle, String submission) {
        return handle.createQuery("""
            select submission.id, learner, kata, verdict, cause, score
            from submission left join result on result.submission = submission.id
            where submission.id = :id and kind = 'SUBMISSION'\
            """)
                .bind("id", submission)
                .map((row, _) -> of(row))
                .findOne();
    }

    private static SubmissionFacts of(ResultSet row) throws SQLException {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", row.getString("id"))
                .put("kata", row.getString("kata"));
        for (String column : new String[] {"verdict", "cause"}) {
            Optional.ofNullable(row.getString(column)).ifPresent(text -> json.put(column, text));
        }
        long score = row.getLong("score");
        if (!row.wasNull()) {
            json.put("score", score);
        }
        return new SubmissionFacts(new LearnerId(row.getString("learner")), json);
    }
}
