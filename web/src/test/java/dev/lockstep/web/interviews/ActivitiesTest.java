package dev.lockstep.web.interviews;

import static dev.lockstep.web.interviews.InterviewWorld.PLAN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.core.outcome.Verdict;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.engine.Cause;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.OnEachDatabase;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.SubmissionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;

@DisplayName("what candidates are at")
class ActivitiesTest {

    private static final List<SourceFile> FILES = List.of(new SourceFile("Memoizer.java", "class Memoizer {}"));

    @OnEachDatabase
    void isTheirLatestSubmissionWithWhatTheyWroteAndRan(Storage storage) {
        InterviewWorld world = new InterviewWorld(storage);
        AssignmentId assignment =
                world.assignments.create(world.interviewer("ada"), PLAN).id();
        LearnerId cleo = world.invites.invite(assignment, "Cleo").candidate();
        assertEquals(List.of(), new Activities(storage).of(assignment));

        Instant begun = world.clock.instant();
        world.drafts.save(cleo, "memoizer", FILES, 0);
        assertEquals(
                List.of(new Activity(cleo, "memoizer", begun, 0, 0, Optional.empty())),
                new Activities(storage).of(assignment));

        world.clock.passSeconds(10);
        world.submissions.submit(cleo, "memoizer", Kind.RUN, FILES);
        world.submissions.submit(cleo, "memoizer", Kind.RUN, FILES);
        SubmissionId first = world.submissions.submit(cleo, "memoizer", Kind.SUBMISSION, FILES);
        judge(storage, first, "AC", null, world.clock.instant());
        world.clock.passSeconds(10);
        SubmissionId second = world.submissions.submit(cleo, "memoizer", Kind.SUBMISSION, FILES);
        Instant last = world.clock.instant();
        assertEquals(
                List.of(new Activity(cleo, "memoizer", last, 2, 2, Optional.of(new Activity.Standing.UnderWay()))),
                new Activities(storage).of(assignment));

        world.clock.passSeconds(10);
        judge(storage, second, "WA", "LOST_UPDATE", world.clock.instant());
        Activity.Standing rejected =
                new Activity.Standing.Judged(Verdict.WA, Optional.of(Cause.LOST_UPDATE), world.clock.instant());
        assertEquals(
                List.of(new Activity(cleo, "memoizer", last, 2, 2, Optional.of(rejected))),
                new Activities(storage).of(assignment));
    }

    @OnEachDatabase
    void isNotWhatInterviewersHaveGradedOnceMoreThoughThatSaysHowItStands(Storage storage) {
        InterviewWorld world = new InterviewWorld(storage);
        LearnerId ada = world.interviewer("ada");
        AssignmentId assignment = world.assignments.create(ada, PLAN).id();
        LearnerId cleo = world.invites.invite(assignment, "Cleo").candidate();
        SubmissionId sent = world.submissions.submit(cleo, "memoizer", Kind.SUBMISSION, FILES);
        Instant then = world.clock.instant();
        judge(storage, sent, "AC", null, then);

        world.clock.passSeconds(3600);
        SubmissionId again = world.submissions.regrade(sent, 1, ada).orElseThrow();
        judge(storage, again, "WA", "LOST_UPDATE", world.clock.instant());
        Activity.Standing now =
                new Activity.Standing.Judged(Verdict.WA, Optional.of(Cause.LOST_UPDATE), world.clock.instant());
        assertEquals(
                List.of(new Activity(cleo, "memoizer", then, 0, 1, Optional.of(now))),
                new Activities(storage).of(assignment));
    }

    @OnEachDatabase
    void isThatOfOneAssignmentOnly(Storage storage) {
        InterviewWorld world = new InterviewWorld(storage);
        LearnerId ada = world.interviewer("ada");
        AssignmentId one = world.assignments.create(ada, PLAN).id();
        AssignmentId other = world.assignments.create(ada, PLAN).id();
        LearnerId cleo = world.invites.invite(one, "Cleo").candidate();
        LearnerId dan = world.invites.invite(other, "Dan").candidate();
        world.drafts.save(cleo, "memoizer", FILES, 0);
        world.drafts.save(dan, "memoizer", FILES, 0);
        world.submissions.cancel(world.submissions.submit(dan, "bounded-buffer", Kind.SUBMISSION, FILES));
        world.submissions.submit(ada, "memoizer", Kind.SUBMISSION, FILES);

        Instant now = world.clock.instant();
        assertEquals(
                List.of(new Activity(cleo, "memoizer", now, 0, 0, Optional.empty())), new Activities(storage).of(one));
        assertEquals(
                List.of(
                        new Activity(dan, "bounded-buffer", now, 0, 1, Optional.of(new Activity.Standing.Cancelled())),
                        new Activity(dan, "memoizer", now, 0, 0, Optional.empty())),
                new Activities(storage).of(other));
    }

    private static void judge(Storage storage, SubmissionId id, String verdict, @Nullable String cause, Instant at) {
        storage.change(handle -> {
            handle.createUpdate("""
                insert into result (submission, verdict, cause, sentence, report, grader, graded_at)
                values (:id, :verdict, :cause, '', '', 'test', :at)\
                """)
                    .bind("id", id.text())
                    .bind("verdict", verdict)
                    .bind("cause", cause)
                    .bind("at", at.toEpochMilli())
                    .execute();
            handle.execute("update submission set state = 'DONE' where id = ?", id.text());
        });
    }
}
