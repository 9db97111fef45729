package dev.lockstep.web.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.OnEachDatabase;
import dev.lockstep.web.storage.Storage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;

@DisplayName("what interviewers think of a candidate")
class AssessmentsTest {

    @OnEachDatabase
    void isKeptWithWhoAndWhen(Storage storage) {
        ReportWorld world = new ReportWorld(storage);
        world.assessments.note(world.candidate, world.ada, "form-1", "explains well");
        assertEquals(
                List.of(new Assessments.Note("ada", world.interviews.clock.instant(), "explains well")),
                world.assessments.notes(world.candidate));
    }

    @OnEachDatabase
    void isNotLostByTwoTabs(Storage storage) {
        ReportWorld world = new ReportWorld(storage);
        world.assessments.note(world.candidate, world.ada, "form-1", "in one tab");
        world.pass(1);
        world.assessments.note(world.candidate, world.ada, "form-2", "in another");
        assertEquals(
                List.of("in one tab", "in another"),
                world.assessments.notes(world.candidate).stream()
                        .map(Assessments.Note::text)
                        .toList());
    }

    @OnEachDatabase
    void isThereOnceThoughItWasSentTwice(Storage storage) {
        ReportWorld world = new ReportWorld(storage);
        for (int click = 0; click < 2; click++) {
            world.assessments.note(world.candidate, world.ada, "form-1", "once");
            world.assessments.rate(world.candidate, world.ada, "form-1", Map.of(Criterion.REASONING, 3));
        }
        assertEquals(1, world.assessments.notes(world.candidate).size());
        assertEquals(1, world.assessments.history(world.candidate).size());
    }

    @OnEachDatabase
    void isTheNewestOfEachInterviewerAndTheFormerStays(Storage storage) {
        ReportWorld world = new ReportWorld(storage);
        LearnerId bob = world.interviews.interviewer("bob");
        world.assessments.rate(
                world.candidate, world.ada, "form-1", Map.of(Criterion.REASONING, 2, Criterion.READABILITY, 4));
        world.pass(1);
        world.assessments.rate(world.candidate, bob, "form-2", Map.of(Criterion.REASONING, 1));
        world.pass(1);
        world.assessments.rate(world.candidate, world.ada, "form-3", Map.of(Criterion.REASONING, 3));
        assertEquals(
                List.of("ada READABILITY 4", "ada REASONING 3", "bob REASONING 1"),
                world.assessments.ratings(world.candidate).stream()
                        .map(it -> it.author() + " " + it.criterion() + " " + it.points())
                        .sorted()
                        .toList());
        assertEquals(4, world.assessments.history(world.candidate).size());
    }

    @OnEachDatabase
    void hasLimits(Storage storage) {
        ReportWorld world = new ReportWorld(storage);
        String tooLong = "x".repeat(Assessments.MOST_LETTERS + 1);
        assertThrows(
                IllegalArgumentException.class,
                () -> world.assessments.note(world.candidate, world.ada, "form-1", tooLong));
        assertThrows(
                IllegalArgumentException.class,
                () -> world.assessments.rate(world.candidate, world.ada, "form-1", Map.of(Criterion.REASONING, 5)));
    }
}
