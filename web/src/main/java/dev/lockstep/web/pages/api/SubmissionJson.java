package dev.lockstep.web.pages.api;

import dev.lockstep.web.work.Regrading;
import dev.lockstep.web.work.Submission;
import dev.lockstep.web.work.SubmissionId;
import dev.lockstep.web.work.SubmissionState;
import java.time.Instant;
import java.util.Optional;

/**
 * A submission and how far it has come, for programs.
 *
 * @param position in the queue, while it waits: 1 is the next
 * @param progress while it is graded
 * @param result once it was graded
 * @param original in exports: what this is the same as, graded once more because an interviewer wanted that
 */
record SubmissionJson(
        String id,
        String kata,
        String kind,
        Instant submittedAt,
        String state,
        Optional<Integer> position,
        Optional<ProgressJson> progress,
        Optional<ResultJson> result,
        Optional<String> original) {

    /**
     * How far a grading has come.
     *
     * @param checksTotal 0 as long as nobody knows
     */
    record ProgressJson(String stage, long explored, int checksDone, int checksTotal) {}

    /** What came of it, on one line. */
    record ResultJson(String verdict, Optional<String> cause, String sentence, Optional<Integer> score) {

        static ResultJson of(SubmissionState.Summary summary) {
            Optional<Integer> score =
                    summary.score().isPresent() ? Optional.of(summary.score().getAsInt()) : Optional.empty();
            return new ResultJson(summary.verdict().name(), summary.cause().map(Enum::name), summary.sentence(), score);
        }
    }

    static SubmissionJson of(Submission submission) {
        return switch (submission.state()) {
            case SubmissionState.Queued(int position) ->
                with(submission, "queued", Optional.of(position), Optional.empty(), Optional.empty());
            case SubmissionState.Running running ->
                with(submission, "running", Optional.empty(), Optional.of(progress(running)), Optional.empty());
            case SubmissionState.Done(var summary) ->
                with(submission, "done", Optional.empty(), Optional.empty(), Optional.of(ResultJson.of(summary)));
            case SubmissionState.Cancelled() ->
                with(submission, "cancelled", Optional.empty(), Optional.empty(), Optional.empty());
            case SubmissionState.Faulted(var summary) ->
                with(submission, "faulted", Optional.empty(), Optional.empty(), Optional.of(ResultJson.of(summary)));
        };
    }

    /** The same, if it was sent by nobody, but graded once more. */
    SubmissionJson gradedAgain(Optional<Regrading> regrading) {
        return new SubmissionJson(
                id,
                kata,
                kind,
                submittedAt,
                state,
                position,
                progress,
                result,
                regrading.map(Regrading::original).map(SubmissionId::text));
    }

    private static ProgressJson progress(SubmissionState.Running running) {
        return new ProgressJson(
                ApiJson.word(running.stage()), running.explored(), running.checksDone(), running.checksTotal());
    }

    private static SubmissionJson with(
            Submission submission,
            String state,
            Optional<Integer> position,
            Optional<ProgressJson> progress,
            Optional<ResultJson> result) {
        return new SubmissionJson(
                submission.id().text(),
                submission.kata(),
                ApiJson.word(submission.kind()),
                submission.submittedAt(),
                state,
                position,
                progress,
                result,
                Optional.empty());
    }
}
