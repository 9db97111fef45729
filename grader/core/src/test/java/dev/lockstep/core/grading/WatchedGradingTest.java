package dev.lockstep.core.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.kata.BrokenKataException;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.outcome.Check;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Stage;
import dev.lockstep.core.sandbox.PretendSandbox;
import dev.lockstep.core.sandbox.SandboxUnavailableException;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.submission.Submission;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("a grading that somebody watches")
class WatchedGradingTest {

    private static final String ENDLESS = """
            public class Tally {
                public void add(int amount) {
                    while (true) {
                        Thread.onSpinWait();
                    }
                }

                public int total() {
                    return 0;
                }
            }
            """;

    private static final String GOOD = """
            public class Tally {
                private int sum;

                public synchronized void add(int amount) {
                    sum += amount;
                }

                public synchronized int total() {
                    return sum;
                }
            }
            """;

    private static final GradingLine LINE = GradingLine.open(Path.of("target", "test-cache"));

    private final Cancellation cancellation = new Cancellation();

    private static Submission tally(String text) {
        return new Submission(List.of(new SourceFile("Tally.java", text)));
    }

    @Test
    void ofTheVisibleChecksRunsNoOther() throws BrokenKataException {
        Outcome outcome = LINE.grade(
                        GradingWorld.scheduledTally(), tally(GOOD), Scope.VISIBLE, GradingListener.NONE, cancellation)
                .orElseThrow();
        List<Check> checks = assertInstanceOf(Outcome.Accepted.class, outcome).checks();
        assertTrue(checks.stream().allMatch(check -> check.group() == Group.VISIBLE), checks::toString);
    }

    @Test
    void isToBeTriedAgainWhereNoProcessCanBeStarted(@TempDir Path cache) throws BrokenKataException {
        PretendSandbox sandbox = new PretendSandbox();
        sandbox.fail();
        try (GradingLine line = new GradingLine(sandbox, cache)) {
            Kata kata = GradingWorld.scheduledTally();
            assertThrows(
                    SandboxUnavailableException.class,
                    () -> line.grade(kata, tally(GOOD), Scope.ALL, GradingListener.NONE, cancellation));
            assertInstanceOf(
                    Outcome.GraderFault.class,
                    line.grade(kata, tally(GOOD), GradingListener.NONE),
                    "there is no later for whoever does not watch");
        }
    }

    @Test
    void saysUnderHowManySchedulesChecksHaveRun() throws BrokenKataException {
        List<Long> heard = new ArrayList<>();
        GradingListener listener = new GradingListener() {
            @Override
            public void explored(long schedules) {
                heard.add(schedules);
            }
        };
        Outcome outcome = LINE.grade(GradingWorld.scheduledTally(), tally(GOOD), Scope.ALL, listener, cancellation)
                .orElseThrow();
        assertTrue(heard.getLast() >= schedules(outcome), heard::toString);
        assertTrue(schedules(outcome) > 1, outcome::toString);
        assertEquals(heard.stream().sorted().toList(), heard);
    }

    private static long schedules(Outcome outcome) {
        return assertInstanceOf(Outcome.Accepted.class, outcome).checks().stream()
                .map(Check::result)
                .flatMap(result -> result instanceof CheckResult.Passed(var coverage) ? coverage.stream() : null)
                .mapToLong(coverage -> coverage.schedules())
                .sum();
    }

    @Test
    void endsWithoutAnOutcomeWhenItIsCancelledWhileAnEndlessCheckRuns() throws BrokenKataException {
        GradingListener cancels = new GradingListener() {
            @Override
            public void checks(int done, int total) {
                // On a thread of its own, as whoever cancels is on another one, while the grading waits for the
                // process.
                Thread.startVirtualThread(cancellation::cancel);
            }
        };
        assertEquals(
                Optional.empty(), LINE.grade(GradingWorld.tally(), tally(ENDLESS), Scope.ALL, cancels, cancellation));
    }

    @Test
    void doesNotBeginWhenItIsCancelledBefore() throws BrokenKataException {
        List<Stage> stages = new ArrayList<>();
        GradingListener listener = new GradingListener() {
            @Override
            public void stage(Stage stage) {
                stages.add(stage);
            }
        };
        cancellation.cancel();
        assertEquals(
                Optional.empty(), LINE.grade(GradingWorld.tally(), tally(GOOD), Scope.ALL, listener, cancellation));
        assertEquals(List.of(), stages);
    }
}
