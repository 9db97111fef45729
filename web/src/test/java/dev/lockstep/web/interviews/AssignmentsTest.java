package dev.lockstep.web.interviews;

import static dev.lockstep.web.interviews.InterviewWorld.PLAN;
import static dev.lockstep.web.interviews.InterviewWorld.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.OnEachDatabase;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.storage.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("an assignment")
class AssignmentsTest {

    private static final Window SPRING = new Window(
            Optional.of(Instant.parse("2026-03-02T08:00:00Z")), Optional.of(Instant.parse("2026-03-09T20:00:00Z")));

    @OnEachDatabase
    void isThereWithItsKatasInOrderWhenTheServerStartsAgain(TestDatabase database) {
        LearnerId ada;
        Assignment assignment;
        try (Storage storage = database.open()) {
            InterviewWorld world = new InterviewWorld(storage);
            ada = world.interviewer("ada");
            assignment =
                    world.assignments.create(ada, InterviewWorld.plan(SPRING), ZoneId.of("Asia/Kathmandu"), Map.of());
        }
        assertEquals(
                Optional.of(assignment),
                new InterviewWorld(database.open()).assignments.find(as(ada), assignment.id()));
    }

    @OnEachDatabase
    void isForItsOwnerThoseItIsSharedWithAndAdmins(Storage storage) {
        InterviewWorld world = new InterviewWorld(storage);
        LearnerId ada = world.interviewer("ada");
        LearnerId bob = world.interviewer("bob");
        LearnerId eve = world.interviewer("eve");
        Assignment assignment = world.assignments.create(ada, PLAN);

        assertEquals(Optional.empty(), world.assignments.find(as(bob), assignment.id()));
        assertEquals(List.of(), world.assignments.of(as(bob)));
        assertFalse(world.assignments.share(as(bob), assignment.id(), bob), "it was taken");
        assertEquals(List.of(assignment), world.assignments.of(new Interviewer(eve, true)));

        assertTrue(world.assignments.share(as(ada), assignment.id(), bob));
        assertTrue(world.assignments.share(as(ada), assignment.id(), bob), "twice is once");
        assertEquals(List.of(assignment), world.assignments.of(as(bob)));
        assertEquals(Set.of(bob), world.assignments.sharedWith(assignment.id()));
        assertEquals(List.of(), world.assignments.of(as(eve)));

        assertTrue(world.assignments.unshare(as(ada), assignment.id(), bob));
        assertEquals(Optional.empty(), world.assignments.find(as(bob), assignment.id()));
        assertEquals(List.of(assignment), world.assignments.of(as(ada)));
    }

    @OnEachDatabase
    void isChangedByThoseWhoMay(Storage storage) {
        InterviewWorld world = new InterviewWorld(storage);
        LearnerId ada = world.interviewer("ada");
        Assignment assignment = world.assignments.create(ada, PLAN);
        Plan other = new Plan("Later", List.of("memoizer"), Duration.ofMinutes(90), SPRING, Set.of());

        assertEquals(Edit.NOT_THEIRS, world.assignments.edit(as(world.interviewer("bob")), assignment.id(), other));
        assertEquals(Edit.DONE, world.assignments.edit(as(ada), assignment.id(), other));
        assertEquals(
                other,
                world.assignments
                        .find(as(ada), assignment.id())
                        .map(Assignment::plan)
                        .orElseThrow());
    }

    @OnEachDatabase
    void isNotChangedByWhoeverHasSeenAnotherVersionOfIt(Storage storage) {
        InterviewWorld world = new InterviewWorld(storage);
        LearnerId ada = world.interviewer("ada");
        Assignment assignment = world.assignments.create(ada, PLAN);
        Plan theirs = new Plan("Theirs", PLAN.katas(), PLAN.timeLimit(), PLAN.window(), PLAN.shown());
        Plan mine = new Plan("Mine", PLAN.katas(), PLAN.timeLimit(), PLAN.window(), PLAN.shown());
        String seen = assignment.version();

        assertEquals(
                Edit.DONE, world.assignments.edit(as(ada), assignment.id(), theirs, assignment.zone(), Map.of(), seen));
        assertEquals(
                Edit.CHANGED_MEANWHILE,
                world.assignments.edit(as(ada), assignment.id(), mine, assignment.zone(), Map.of(), seen));
        Assignment now = world.assignments.find(as(ada), assignment.id()).orElseThrow();
        assertEquals(theirs, now.plan());
        assertEquals(
                Edit.DONE, world.assignments.edit(as(ada), assignment.id(), mine, now.zone(), Map.of(), now.version()));
    }

    @OnEachDatabase
    void keepsItsKatasOnceSomebodyHasBegun(Storage storage) {
        InterviewWorld world = new InterviewWorld(storage);
        LearnerId ada = world.interviewer("ada");
        Assignment assignment = world.assignments.create(ada, PLAN);
        LearnerId candidate = world.invites.invite(assignment.id(), "Cleo").candidate();
        world.invites.start(candidate, Window.ALWAYS);
        Plan otherKatas = new Plan(PLAN.title(), List.of("memoizer"), PLAN.timeLimit(), Window.ALWAYS, PLAN.shown());
        Plan longer = new Plan(PLAN.title(), PLAN.katas(), Duration.ofHours(2), Window.ALWAYS, PLAN.shown());

        assertEquals(Edit.KATAS_STAY, world.assignments.edit(as(ada), assignment.id(), otherKatas));
        assertEquals(Edit.DONE, world.assignments.edit(as(ada), assignment.id(), longer));
        assertEquals(
                Duration.ofHours(2),
                world.timeKeeper
                        .clock(world.invites.of(candidate).orElseThrow())
                        .map(clock -> clock.left(world.clock.instant()))
                        .orElseThrow());
    }

    @Test
    void isRefusedIfNobodyCouldWorkAtIt() {
        Duration hour = Duration.ofHours(1);
        List<String> one = List.of("memoizer");
        assertRefused(() -> new Plan(" ", one, hour, Window.ALWAYS, Set.of()));
        assertRefused(() -> new Plan("t", List.of(), hour, Window.ALWAYS, Set.of()));
        assertRefused(() -> new Plan("t", List.of("memoizer", "memoizer"), hour, Window.ALWAYS, Set.of()));
        assertRefused(() -> new Plan("t", one, Duration.ofSeconds(59), Window.ALWAYS, Set.of()));
        assertRefused(() -> new Plan("t", one, Duration.ofHours(25), Window.ALWAYS, Set.of()));
        assertRefused(() -> new Window(/* opensAt= */ SPRING.closesAt(), /* closesAt= */ SPRING.opensAt()));
    }

    private static void assertRefused(org.junit.jupiter.api.function.Executable making) {
        assertThrows(IllegalArgumentException.class, making);
    }
}
