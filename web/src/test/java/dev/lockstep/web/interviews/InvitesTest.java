package dev.lockstep.web.interviews;

import static dev.lockstep.web.interviews.InterviewWorld.PLAN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.web.interviews.Invites.Start;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.people.Sessions;
import dev.lockstep.web.storage.OnEachDatabase;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.storage.StorageException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;

@DisplayName("an invite")
class InvitesTest {

    @OnEachDatabase
    void isFoundByItsSecretOfWhichOnlyAHashIsKept(Storage storage) {
        InterviewWorld world = new InterviewWorld(storage);
        AssignmentId assignment = assignment(world);
        Invites.New cleo = world.invites.invite(assignment, "Cleo");
        Invites.New dora = world.invites.invite(assignment, "Dora");

        Invite found = world.invites.bySecret(cleo.secret()).orElseThrow();
        assertEquals(cleo.candidate(), found.candidate().id());
        assertEquals("Cleo", found.candidate().name());
        assertEquals(Optional.empty(), world.invites.bySecret(cleo.secret() + "x"));
        assertEquals(2, world.invites.to(assignment).size());
        String kept = storage.read(handle -> String.join(
                " ",
                handle.createQuery("select secret_hash from invite")
                        .mapTo(String.class)
                        .list()));
        assertFalse(kept.contains(cleo.secret()) || kept.contains(dora.secret()), kept);
    }

    private static AssignmentId assignment(InterviewWorld world) {
        return world.assignments.create(world.interviewer("ada"), PLAN).id();
    }

    @OnEachDatabase
    void getsAnotherSecretWhereTheFirstOneWasLost(Storage storage) {
        InterviewWorld world = new InterviewWorld(storage);
        Invites.New cleo = world.invites.invite(assignment(world), "Cleo");
        String second = world.invites.newSecret(cleo.candidate());
        assertEquals(Optional.empty(), world.invites.bySecret(cleo.secret()));
        assertTrue(world.invites.bySecret(second).isPresent());
    }

    @OnEachDatabase
    void isOneForEachOfThoseWhoAreInvitedTogetherOrThereIsNone(Storage storage) {
        InterviewWorld world = new InterviewWorld(storage);
        AssignmentId assignment = assignment(world);
        List<Invites.New> both = world.invites.invite(assignment, List.of("Cleo", "Dora"));
        assertEquals(
                List.of("Cleo", "Dora"),
                both.stream()
                        .map(invite -> world.invites.bySecret(invite.secret()).orElseThrow())
                        .map(invite -> invite.candidate().name())
                        .toList());
        AssignmentId none = new AssignmentId("none");
        assertThrows(StorageException.class, () -> world.invites.invite(none, List.of("Eve", "Finn")));
        List<String> kept = storage.read(handle -> handle.createQuery("select name from learner where name = 'Eve'")
                .mapTo(String.class)
                .list());
        assertEquals(List.of(), kept);
    }

    @OnEachDatabase
    void startsAtTheFirstClickAndIsResumedByOthers(Storage storage) {
        InterviewWorld world = new InterviewWorld(storage);
        LearnerId cleo = world.invites.invite(assignment(world), "Cleo").candidate();
        Instant first = world.clock.instant();
        assertEquals(Start.STARTED, world.invites.start(cleo, Window.ALWAYS));
        world.clock.passSeconds(600);
        assertEquals(Start.STARTED, world.invites.start(cleo, Window.ALWAYS));
        assertEquals(Optional.of(first), world.invites.of(cleo).orElseThrow().startedAt());
        assertEquals(1, world.invites.running().size());
    }

    @OnEachDatabase
    void startsOnlyWhileTheAssignmentIsOpen(Storage storage) {
        InterviewWorld world = new InterviewWorld(storage);
        AssignmentId assignment = assignment(world);
        LearnerId cleo = world.invites.invite(assignment, "Cleo").candidate();
        LearnerId dora = world.invites.invite(assignment, "Dora").candidate();
        Instant now = world.clock.instant();
        Window window = new Window(Optional.of(now.plusSeconds(10)), Optional.of(now.plusSeconds(20)));

        assertEquals(Start.NOT_OPEN_YET, world.invites.start(cleo, window));
        world.clock.passSeconds(10);
        assertEquals(Start.STARTED, world.invites.start(cleo, window));
        world.clock.passSeconds(10);
        assertEquals(Start.CLOSED, world.invites.start(dora, window));
        assertEquals(Start.STARTED, world.invites.start(cleo, window), "it was started before");
        world.invites.grant(dora, world.interviewer("bob"), Duration.ofSeconds(5));
        assertEquals(Start.STARTED, world.invites.start(dora, window), "there is extra time");
    }

    @OnEachDatabase
    void thatIsRevokedLetsNobodyIn(Storage storage) {
        InterviewWorld world = new InterviewWorld(storage);
        Sessions sessions = new Sessions(storage, world.clock);
        Invites.New cleo = world.invites.invite(assignment(world), "Cleo");
        sessions.begin(cleo.candidate(), "session", "");
        assertEquals(Optional.empty(), sessions.find("session").orElseThrow().role(), "no account, no role");

        world.invites.revoke(cleo.candidate());

        assertEquals(Optional.empty(), sessions.find("session"));
        assertEquals(Optional.empty(), world.invites.bySecret(cleo.secret()));
        assertEquals(Start.REVOKED, world.invites.start(cleo.candidate(), Window.ALWAYS));
        assertFalse(world.invites.grant(cleo.candidate(), world.interviewer("bob"), Duration.ofMinutes(1)));
        assertEquals(
                Optional.of(world.clock.instant()),
                world.invites.of(cleo.candidate()).orElseThrow().revokedAt());
    }

    @OnEachDatabase
    void isGivenExtraTimeOnRecord(Storage storage) {
        InterviewWorld world = new InterviewWorld(storage);
        LearnerId cleo = world.invites.invite(assignment(world), "Cleo").candidate();
        LearnerId bob = world.interviewer("bob");
        ExtraTime first = new ExtraTime(bob, world.clock.instant(), Duration.ofMinutes(5));
        assertTrue(world.invites.grant(cleo, bob, first.extra()));
        world.clock.passSeconds(60);
        ExtraTime second = new ExtraTime(bob, world.clock.instant(), Duration.ofMinutes(10));
        assertTrue(world.invites.grant(cleo, bob, second.extra()));

        assertEquals(List.of(first, second), world.invites.grants(cleo));
        assertEquals(
                Duration.ofMinutes(15), world.invites.of(cleo).orElseThrow().extra());
        assertThrows(IllegalArgumentException.class, () -> world.invites.grant(cleo, bob, Duration.ZERO));
    }

    @OnEachDatabase
    void endsOnce(Storage storage) {
        InterviewWorld world = new InterviewWorld(storage);
        LearnerId cleo = world.invites.invite(assignment(world), "Cleo").candidate();
        assertFalse(world.invites.finish(cleo), "it has not begun");
        world.invites.start(cleo, Window.ALWAYS);
        assertTrue(world.invites.finish(cleo));
        assertFalse(world.invites.finish(cleo));
        assertEquals(List.of(), world.invites.running());
        assertFalse(world.invites.grant(cleo, world.interviewer("bob"), Duration.ofMinutes(1)));
    }
}
