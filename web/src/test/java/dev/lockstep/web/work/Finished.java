package dev.lockstep.web.work;

import dev.lockstep.web.storage.Storage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ends gradings where there is no grader. */
public final class Finished {

    private Finished() {}

    /** Ends the grading of a submission with this report, which is what {@code grade --json} prints. */
    public static void put(Storage storage, SubmissionId id, String report) {
        JsonNode tree = new JsonMapper().readTree(report);
        storage.change(handle -> {
            handle.createUpdate("""
                insert into result (submission, verdict, cause, sentence, score, report, grader, graded_at)
                values (:id, :verdict, :cause, :sentence, :score, :report, 'test', 0)\
                """)
                    .bind("id", id.text())
                    .bind("verdict", tree.path("verdict").asString())
                    .bind("cause", tree.path("cause").asStringOpt().orElse(null))
                    .bind("sentence", tree.path("sentence").asString())
                    .bind(
                            "score",
                            tree.has("score")
                                    ? tree.path("score").path("points").asLong()
                                    : null)
                    .bind("report", report)
                    .execute();
            handle.createUpdate("update submission set state = :state where id = :id")
                    .bind("state", tree.path("verdict").asString().equals("IE") ? "FAULTED" : "DONE")
                    .bind("id", id.text())
                    .execute();
        });
    }
}
