package dev.lockstep.web.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.outcome.Verdict;
import dev.lockstep.web.serve.Outcomes;
import dev.lockstep.web.storage.OnEachDatabase;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.SubmissionId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;

@DisplayName("grading once more")
class RegradesTest {

    private static ReportWorld finished(Storage storage) {
        ReportWorld world = new ReportWorld(storage);
        world.sent(Kind.RUN, Outcomes.lostUpdate("text"));
        world.sent(Kind.SUBMISSION, Outcomes.lostUpdate("text"));
        world.interviews.invites.finish(world.candidate);
        return world;
    }

    private static Attempt submission(ReportWorld world) {
        return world.report().attempts().stream()
                .filter(it -> !it.isRun())
                .findFirst()
                .orElseThrow();
    }

    @OnEachDatabase
    void keepsWhatCameOfItBeforeAndNamesBothVersions(Storage storage) {
        ReportWorld world = finished(storage);
        world.kataHasChanged();
        assertEquals(1, world.regrades.outdated(world.report()).size(), "runs count for nothing");
        assertEquals(1, world.regrades.regrade(world.report(), world.ada));
        Again asked = submission(world).again().getFirst();
        assertEquals("ada", asked.askedBy());
        assertEquals(Optional.empty(), asked.grading());
        world.finish(asked.id(), Outcomes.accepted());

        Attempt after = submission(world);
        assertEquals(2, world.report().attempts().size(), "what is graded once more was not sent twice");
        assertEquals(Verdict.WA, after.grading().orElseThrow().verdict());
        assertEquals(Verdict.AC, after.standing().orElseThrow().verdict());
        assertTrue(after.wasChanged());
        assertEquals(asked.id(), after.standingId());
        assertEquals("former", after.grading().orElseThrow().version().kata());
        assertEquals("memoizer", after.standing().orElseThrow().version().kata());
        assertEquals(1, world.report().solved());
        assertEquals(List.of(), world.regrades.outdated(world.report()));
        SubmissionId original =
                world.interviews.submissions.regrading(asked.id()).orElseThrow().original();
        assertEquals(after.id(), original);
    }

    @OnEachDatabase
    void isDoneOnceThoughItIsAskedForTwice(Storage storage) {
        ReportWorld world = finished(storage);
        world.kataHasChanged();
        CandidateReport seenByBoth = world.report();
        assertEquals(1, world.regrades.regrade(seenByBoth, world.ada));
        assertEquals(0, world.regrades.regrade(seenByBoth, world.ada));
        assertEquals(0, world.regrades.regrade(world.report(), world.ada), "it is under way");
        assertEquals(1, submission(world).again().size());
        assertEquals(
                3,
                world.interviews
                        .submissions
                        .history(world.candidate, ReportWorld.KATA, 0, 10)
                        .size());
    }

    @OnEachDatabase
    void isOfferedOnlyWhereItMightSaySomethingElse(Storage storage) {
        ReportWorld world = finished(storage);
        assertEquals(List.of(), world.regrades.outdated(world.report()));
        storage.change(
                handle -> handle.execute("insert into grader (id, identity, words) values (1, 'x', 'another grader')"));
        assertEquals(1, world.regrades.outdated(world.report()).size());
    }

    @OnEachDatabase
    void isForGradersFaultsToo(Storage storage) {
        ReportWorld world = new ReportWorld(storage);
        world.sent(Kind.SUBMISSION, Outcomes.fault());
        assertEquals(List.of(), world.regrades.outdated(world.report()), "the candidate is at work");
        world.interviews.invites.finish(world.candidate);
        assertEquals(1, world.regrades.outdated(world.report()).size());
    }
}
