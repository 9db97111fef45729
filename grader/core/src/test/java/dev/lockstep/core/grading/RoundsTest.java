package dev.lockstep.core.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.core.outcome.Check;
import dev.lockstep.core.outcome.CheckKind;
import dev.lockstep.core.outcome.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("a grading whose checks run several times in one process")
class RoundsTest {

    private static final Path GOLDEN = GradingWorld.resource("golden-scheduled");

    @ParameterizedTest(name = "{0}")
    @DisplayName("ends like one in fresh processes, schedules and interleavings included")
    @ValueSource(strings = {"correct", "loses-updates-without-a-race", "waits-for-a-second-thread"})
    void endsAlike(String story) throws Exception {
        var kata = GradingWorld.scheduledTally();

        Outcome once = GradingWorld.grade(kata, GOLDEN.resolve(story));
        Outcome often = GradingWorld.gradeInRounds(kata, GOLDEN.resolve(story), 3);

        assertEquals(GradingWorld.summary(once), GradingWorld.summary(often), often::toString);
        assertFalse(underSchedules(once).isEmpty());
        assertEquals(underSchedules(once), underSchedules(often));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("ends like one in fresh processes, too, where the submission is a test")
    @ValueSource(strings = {"catches-both-mistakes", "races-in-its-own-code"})
    void endsAlikeAsATest(String story) throws Exception {
        var kata = GradingWorld.testedTally();
        Path path = GradingWorld.resource("golden-tests").resolve(story);

        Outcome once = GradingWorld.grade(kata, path);
        Outcome often = GradingWorld.gradeInRounds(kata, path, 3);

        assertEquals(GradingWorld.summary(once), GradingWorld.summary(often), often::toString);
        assertEquals(underSchedules(once), underSchedules(often));
    }

    private static List<Check> underSchedules(Outcome outcome) {
        var checks = switch (outcome) {
            case Outcome.Accepted accepted -> accepted.checks();
            case Outcome.Rejected rejected -> rejected.checks();
            case Outcome.GraderFault fault -> fault.evidence();
        };
        return checks.stream()
                .filter(check -> check.kind() == CheckKind.EVERY_SCHEDULE)
                .toList();
    }
}
