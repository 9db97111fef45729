package dev.lockstep.web.interviews;

import static dev.lockstep.web.interviews.InterviewWorld.PLAN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.OnEachDatabase;
import dev.lockstep.web.storage.Storage;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;

@DisplayName("what a candidate did beside writing")
class FactsTest {

    private static final String KATA = "memoizer";

    private static LearnerId candidate(InterviewWorld world, String name) {
        AssignmentId assignment = world.assignments
                .create(world.interviewer("of." + name.toLowerCase(Locale.ROOT)), PLAN)
                .id();
        return world.invites.invite(assignment, name).candidate();
    }

    @OnEachDatabase
    void isThereInTheOrderInWhichItHappened(Storage storage) {
        InterviewWorld world = new InterviewWorld(storage);
        Facts facts = new Facts(storage, world.clock);
        LearnerId cleo = candidate(world, "Cleo");
        LearnerId dora = candidate(world, "Dora");
        Fact left = new Fact(KATA, world.clock.instant(), Fact.Kind.LEFT, 0);
        assertTrue(facts.add(cleo, KATA, Fact.Kind.LEFT, 0));
        world.clock.passSeconds(3);
        Fact returned = new Fact(KATA, world.clock.instant(), Fact.Kind.RETURNED, 2_950);
        assertTrue(facts.add(cleo, KATA, Fact.Kind.RETURNED, 2_950));
        world.clock.passSeconds(1);
        Fact paste = new Fact("bounded-buffer", world.clock.instant(), Fact.Kind.PASTE, 120);
        assertTrue(facts.add(cleo, "bounded-buffer", Fact.Kind.PASTE, 120));

        assertEquals(List.of(left, returned, paste), facts.of(cleo));
        assertEquals(List.of(), facts.of(dora));
    }

    @OnEachDatabase
    void isNotKeptBeyondWhatAnybodyDoes(Storage storage) {
        InterviewWorld world = new InterviewWorld(storage);
        Facts facts = new Facts(storage, world.clock);
        LearnerId cleo = candidate(world, "Cleo");
        storage.change(handle -> {
            var batch = handle.prepareBatch("""
                insert into fact (id, candidate, kata, at, kind, amount) values (:id, :candidate, 'memoizer', 0, 'LEFT', 0)\
                """);
            for (int number = 1; number < Facts.MOST; number++) {
                batch.bind("id", "fact " + number)
                        .bind("candidate", cleo.text())
                        .add();
            }
            batch.execute();
        });
        assertTrue(facts.add(cleo, KATA, Fact.Kind.PASTE, 1));
        assertFalse(facts.add(cleo, KATA, Fact.Kind.PASTE, 1));
        assertEquals(Facts.MOST, facts.of(cleo).size());
    }

    @OnEachDatabase
    void isNothingThatCannotHaveBeen(Storage storage) {
        InterviewWorld world = new InterviewWorld(storage);
        Facts facts = new Facts(storage, world.clock);
        LearnerId cleo = candidate(world, "Cleo");
        assertThrows(IllegalArgumentException.class, () -> facts.add(cleo, KATA, Fact.Kind.PASTE, -1));
        assertThrows(IllegalArgumentException.class, () -> facts.add(cleo, KATA, Fact.Kind.PASTE, Fact.MOST + 1));
        assertEquals(List.of(), facts.of(cleo));
    }
}
