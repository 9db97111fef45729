package dev.lockstep.web.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.web.interviews.Interviewer;
import dev.lockstep.web.interviews.Window;
import dev.lockstep.web.people.AccountRole;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.OnEachDatabase;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.SubmissionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("what webhooks are told")
class OutboxTest {

    @OnEachDatabase
    void isWhatHappensToCandidates(Storage storage) {
        WebhookWorld world = new WebhookWorld(storage);
        Webhook webhook = world.webhook(world.ada);
        LearnerId cleo = world.invited();
        world.clock.passSeconds(1);
        world.invites.start(cleo, Window.ALWAYS);
        world.invites.start(cleo, Window.ALWAYS);
        world.clock.passSeconds(1);
        world.submits(cleo, Kind.RUN);
        SubmissionId submission = world.submits(cleo, Kind.SUBMISSION);
        world.clock.passSeconds(1);
        grade(world, submission);
        world.clock.passSeconds(1);
        world.invites.finish(cleo);
        world.invites.finish(cleo);

        assertEquals(
                List.of(
                        EventType.INVITED,
                        EventType.STARTED,
                        EventType.SUBMITTED,
                        EventType.GRADED,
                        EventType.FINISHED),
                world.told(webhook));
    }

    /** As the ledger of gradings does it. */
    private static void grade(WebhookWorld world, SubmissionId submission) {
        world.storage.change(handle -> {
            handle.execute(
                    "insert into result (submission, verdict, cause, sentence, score, report, grader, graded_at)"
                            + " values (?, 'WA', 'LOST_UPDATE', 'a sentence', 50, '{}', 'test', 0)",
                    submission.text());
            Outbox.tellOf(handle, EventType.GRADED, submission.text(), world.clock.instant());
        });
    }

    @OnEachDatabase
    void hasIdsAndCodesAndNeitherNamesNorCode(Storage storage) {
        WebhookWorld world = new WebhookWorld(storage);
        world.webhook(world.ada);
        LearnerId cleo = world.invited();
        world.clock.passSeconds(1);
        SubmissionId submission = world.submits(cleo, Kind.SUBMISSION);
        world.clock.passSeconds(1);
        grade(world, submission);

        JsonNode graded = new JsonMapper().readTree(world.bodies().getLast());
        assertEquals("graded", graded.path("type").asString());
        assertEquals("2026-03-01T10:00:02Z", graded.path("happenedAt").asString());
        assertEquals(world.assignment.text(), graded.path("assignment").asString());
        assertEquals(cleo.text(), graded.path("candidate").asString());
        assertEquals(
                new JsonMapper()
                        .createObjectNode()
                        .put("id", submission.text())
                        .put("kata", "memoizer")
                        .put("verdict", "WA")
                        .put("cause", "LOST_UPDATE")
                        .put("score", 50),
                graded.path("submission"));
        String all = String.join(" ", world.bodies());
        assertFalse(all.contains("Cleo") || all.contains("secret code") || all.contains("sentence"), all);
    }

    @OnEachDatabase
    void isToldToWhoeverHasMadeTheAssignmentOrSharesItAndNobodyElse(Storage storage) {
        WebhookWorld world = new WebhookWorld(storage);
        LearnerId bob = world.person("bob", AccountRole.INTERVIEWER);
        LearnerId eve = world.person("eve", AccountRole.INTERVIEWER);
        LearnerId root = world.person("root", AccountRole.ADMIN);
        LearnerId former = world.person("former", AccountRole.LEARNER);
        for (LearnerId with : List.of(bob, former)) {
            world.assignments.share(new Interviewer(world.ada, false), world.assignment, with);
        }
        List<Webhook> all = List.of(world.ada, bob, eve, root, former).stream()
                .map(world::webhook)
                .toList();

        world.invited();

        List<EventType> it = List.of(EventType.INVITED);
        assertEquals(
                List.of(it, it, List.of(), List.of(), List.of()),
                all.stream().map(world::told).toList());
    }

    @OnEachDatabase
    void isNothingOfWhatNobodyIsInvitedTo(Storage storage) {
        WebhookWorld world = new WebhookWorld(storage);
        Webhook webhook = world.webhook(world.ada);
        world.submits(world.ada, Kind.SUBMISSION);
        assertEquals(List.of(), world.told(webhook));
    }

    @OnEachDatabase
    void isNotThatACandidateHasSubmittedWhatAnInterviewerHasGradedOnceMore(Storage storage) {
        WebhookWorld world = new WebhookWorld(storage);
        Webhook webhook = world.webhook(world.ada);
        SubmissionId submission = world.submits(world.invited(), Kind.SUBMISSION);
        assertTrue(world.submissions.regrade(submission, 1, world.ada).isPresent());
        assertEquals(
                1,
                world.told(webhook).stream().filter(EventType.SUBMITTED::equals).count());
    }

    @OnEachDatabase
    void isNotThereIfItHasNotHappened(Storage storage) {
        WebhookWorld world = new WebhookWorld(storage);
        Webhook webhook = world.webhook(world.ada);
        LearnerId cleo = world.invited();
        assertThrows(
                IllegalStateException.class,
                () -> storage.change(handle -> {
                    Outbox.tell(handle, EventType.STARTED, cleo, world.clock.instant());
                    throw new IllegalStateException("this is rolled back");
                }));
        assertEquals(List.of(EventType.INVITED), world.told(webhook));
    }

    @OnEachDatabase
    void isForgottenWithTheCandidate(Storage storage) {
        WebhookWorld world = new WebhookWorld(storage);
        Webhook webhook = world.webhook(world.ada);
        LearnerId cleo = world.invited();
        storage.change(handle -> {
            handle.execute("delete from invite where candidate = ?", cleo.text());
            handle.execute("delete from learner where id = ?", cleo.text());
        });
        assertEquals(List.of(), world.told(webhook));
        assertEquals(List.of(), world.bodies());
    }

    @OnEachDatabase
    void isThatAnInviteExpiredWhoseAssignmentWasClosedBeforeItsCandidateHadBegun(Storage storage) {
        Instant closes = Instant.parse("2026-03-01T10:01:00Z");
        Window window = new Window(Optional.empty(), Optional.of(closes));
        WebhookWorld world = new WebhookWorld(storage, window);
        Expiries expiries = new Expiries(storage, world.clock);
        Webhook webhook = world.webhook(world.ada);
        LearnerId cleo = world.invited();
        world.invites.grant(cleo, world.ada, Duration.ofSeconds(30));
        world.invites.start(world.invited(), window);
        world.invites.revoke(world.invited());
        int before = world.told(webhook).size();

        world.clock.passSeconds(60);
        expiries.notice();
        assertEquals(before, world.told(webhook).size(), "there is extra time");
        world.clock.passSeconds(30);
        expiries.notice();
        expiries.notice();
        assertEquals(before + 1, world.told(webhook).size());
        assertEquals(EventType.EXPIRED, world.told(webhook).getLast());
        assertEquals(
                cleo.text(),
                new JsonMapper()
                        .readTree(world.bodies().getLast())
                        .path("candidate")
                        .asString());
    }
}
