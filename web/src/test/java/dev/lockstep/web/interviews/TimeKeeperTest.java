package dev.lockstep.web.interviews;

import static dev.lockstep.web.interviews.InterviewWorld.PLAN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.OnEachDatabase;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.work.DraftClosedException;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.Submission;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("when a candidate's time is up")
class TimeKeeperTest {

    private static final long HOUR = 3600;

    private static List<SourceFile> files(String text) {
        return List.of(new SourceFile("Memoizer.java", text));
    }

    private static LearnerId started(InterviewWorld world) {
        AssignmentId assignment =
                world.assignments.create(world.interviewer("ada"), PLAN).id();
        LearnerId cleo = world.invites.invite(assignment, "Cleo").candidate();
        world.invites.start(cleo, Window.ALWAYS);
        return cleo;
    }

    private static boolean hasEnded(InterviewWorld world, LearnerId candidate) {
        return world.invites.of(candidate).orElseThrow().finishedAt().isPresent();
    }

    private static List<List<SourceFile>> sent(InterviewWorld world, LearnerId candidate) {
        return world.submissions.history(candidate, "memoizer", 0, 100).stream()
                .map(Submission::files)
                .toList();
    }

    @OnEachDatabase
    void theLastDraftIsSubmittedAfterTheGrace(Storage storage) {
        InterviewWorld world = new InterviewWorld(storage);
        LearnerId cleo = started(world);
        world.drafts.save(cleo, "memoizer", files("first"), 0);
        world.clock.passSeconds(HOUR + 59);
        world.drafts.save(cleo, "memoizer", files("last"), 1);
        world.timeKeeper.endOverdue();
        assertEquals(List.of(), sent(world, cleo));

        world.clock.passSeconds(1);
        world.timeKeeper.endOverdue();
        assertEquals(List.of(files("last")), sent(world, cleo));
        assertTrue(hasEnded(world, cleo));
        assertEquals(List.of(), world.submissions.history(cleo, "bounded-buffer", 0, 100), "nothing was written there");
    }

    @OnEachDatabase
    void whatWasSubmittedIsNotSubmittedAgain(Storage storage) {
        InterviewWorld world = new InterviewWorld(storage);
        LearnerId cleo = started(world);
        world.drafts.save(cleo, "memoizer", files("last"), 0);
        world.submissions.submit(cleo, "memoizer", Kind.SUBMISSION, files("last"));
        world.clock.passSeconds(2 * HOUR);
        world.timeKeeper.endOverdue();
        world.timeKeeper.endOverdue();
        assertEquals(List.of(files("last")), sent(world, cleo));
    }

    @OnEachDatabase
    void oneOfSeveralServersEndsIt(Storage storage) {
        InterviewWorld world = new InterviewWorld(storage);
        LearnerId cleo = started(world);
        world.drafts.save(cleo, "memoizer", files("last"), 0);
        world.clock.passSeconds(2 * HOUR);
        assertTrue(world.invites.beginEnd(cleo), "another server was first");
        world.timeKeeper.endOverdue();
        assertEquals(List.of(), sent(world, cleo));
        assertThrows(DraftClosedException.class, () -> world.drafts.save(cleo, "memoizer", files("later"), 1));

        world.clock.passSeconds(60);
        world.timeKeeper.endOverdue();
        assertEquals(List.of(files("last")), sent(world, cleo), "it has died meanwhile");
        assertTrue(hasEnded(world, cleo));
        assertEquals(false, world.invites.beginEnd(cleo));
    }

    @OnEachDatabase
    void aRunIsNoSubmission(Storage storage) {
        InterviewWorld world = new InterviewWorld(storage);
        LearnerId cleo = started(world);
        world.drafts.save(cleo, "memoizer", files("last"), 0);
        world.submissions.submit(cleo, "memoizer", Kind.RUN, files("last"));
        world.clock.passSeconds(2 * HOUR);
        world.timeKeeper.endOverdue();
        assertEquals(2, sent(world, cleo).size());
    }

    @OnEachDatabase
    void itIsNotYetForWhoeverHasExtraTime(Storage storage) {
        InterviewWorld world = new InterviewWorld(storage);
        LearnerId cleo = started(world);
        world.invites.grant(cleo, world.interviewer("bob"), Duration.ofMinutes(30));
        world.clock.passSeconds(HOUR + HOUR / 2 + 59);
        world.timeKeeper.endOverdue();
        assertEquals(false, hasEnded(world, cleo));
        world.clock.passSeconds(1);
        world.timeKeeper.endOverdue();
        assertTrue(hasEnded(world, cleo));
    }

    @OnEachDatabase
    void theTimeOfAnOutageIsGivenBack(Storage storage) {
        InterviewWorld world = new InterviewWorld(storage);
        world.outages.alive();
        LearnerId cleo = started(world);
        world.clock.passSeconds(10);
        world.outages.alive();
        Instant gone = world.clock.instant();
        world.clock.passSeconds(2 * HOUR);
        world.outages.alive();
        world.timeKeeper.endOverdue();

        assertEquals(List.of(new Outage(gone, world.clock.instant())), world.outages.since(Instant.EPOCH));
        assertEquals(
                Duration.ofSeconds(HOUR - 10),
                world.timeKeeper
                        .clock(world.invites.of(cleo).orElseThrow())
                        .map(clock -> clock.left(world.clock.instant()))
                        .orElseThrow());
        assertEquals(false, hasEnded(world, cleo));
    }

    @OnEachDatabase
    void aServerThatIsSlowForHalfAMinuteIsNoOutage(Storage storage) {
        InterviewWorld world = new InterviewWorld(storage);
        world.outages.alive();
        world.clock.passSeconds(30);
        world.outages.alive();
        assertEquals(List.of(), world.outages.since(Instant.EPOCH));
        world.clock.passSeconds(31);
        world.outages.alive();
        world.outages.alive();
        assertEquals(1, world.outages.since(Instant.EPOCH).size());
        assertEquals(List.of(), world.outages.since(world.clock.instant()));
    }

    @OnEachDatabase
    void orTheyHaveSaidThatTheyAreDoneItEndsForGood(Storage storage) {
        InterviewWorld world = new InterviewWorld(storage);
        LearnerId cleo = started(world);
        world.drafts.save(cleo, "memoizer", files("done"), 0);
        world.timeKeeper.end(world.invites.of(cleo).orElseThrow());
        assertTrue(hasEnded(world, cleo));
        world.timeKeeper.end(world.invites.of(cleo).orElseThrow());
        assertEquals(List.of(files("done")), sent(world, cleo));
    }
}
