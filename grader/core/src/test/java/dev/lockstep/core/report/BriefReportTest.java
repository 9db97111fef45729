package dev.lockstep.core.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.outcome.Check;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.text.Layout;
import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.trace.Interleaving;
import dev.lockstep.engine.trace.Lane;
import dev.lockstep.engine.trace.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A rejection is told as far as a person reads at once, and whole to whoever asks for it. */
class BriefReportTest {

    private static final Layout UNICODE = new Layout(100, false, true);

    @Test
    void whoeverAsksForAllSeesEveryCheckWithAllThatWasFound() {
        String full = TextReport.render(Reports.rejected(Reports.TWO_WAIT), UNICODE, new Manner("lockstep", true));

        assertTrue(full.contains("""

                visible      1 of 1
                  ✓ a transfer moves money

                functional   1 of 1
                  ✓ a transfer moves money

                concurrency  0 of 3
                  ✗ the sum of all balances stays the same
                    DEADLOCK: Two threads wait for each other for ever: each holds what the other one needs.
                  - every thread ends
                    not run: time was up
                  ? nobody waits
                    proved nothing: time was up

                Score: 50 of 100"""), full);
    }

    @Test
    void ofManyFailedChecksTheFirstFiveAreNamedWithTheirCauses() {
        var race = new Finding.BrokenAssertion(Cause.ATOMICITY, "", List.of());
        var checks = IntStream.rangeClosed(1, 9)
                .mapToObj(number -> new Check(
                        "concurrency-" + number,
                        Group.CONCURRENCY,
                        "property " + number,
                        new CheckResult.Failed(List.of(Reports.WRONG_TOTAL, race, Reports.WRONG_TOTAL))))
                .toList();
        var reason = new Reason.Failed(checks.getFirst(), Reports.WRONG_TOTAL);

        String report =
                TextReport.render(Reports.of(new Outcome.Rejected(reason, checks)), UNICODE, Manner.brief("lockstep"));

        assertTrue(report.contains("  ✗ property 5\n    LOST_UPDATE, ATOMICITY\n  … and 4 more\n"), report);
        assertFalse(report.contains("property 6"), report);
    }

    @Test
    void aLongInterleavingIsToldInPartAndWholeWhenAskedFor() {
        var steps = IntStream.rangeClosed(1, 40)
                .mapToObj(number -> new Step(
                        1,
                        Step.Kind.READ,
                        "reads number " + number,
                        Optional.empty(),
                        List.of(),
                        Duration.ZERO,
                        true,
                        0))
                .toList();
        var told = new Interleaving("It breaks.", "", List.of(new Lane(1, "a")), steps, Reports.WRONG_TOTAL);
        var result = new CheckResult.Failed(List.of(Reports.WRONG_TOTAL), Optional.of(told), List.of("ls1_x"));
        var check = new Check("concurrency-1", Group.CONCURRENCY, "it holds", result);
        var report = Reports.of(new Outcome.Rejected(new Reason.Failed(check, Reports.WRONG_TOTAL), List.of(check)));

        String brief = TextReport.render(report, UNICODE, Manner.brief("./lockstep"));
        String full = TextReport.render(report, UNICODE, new Manner("./lockstep", true));

        assertTrue(brief.contains("… 20 steps"), brief);
        assertTrue(brief.contains("reads number 40"), brief);
        assertFalse(full.contains("20 steps"), full);
        assertTrue(full.contains("reads number 17"), full);
        assertTrue(brief.contains("\n  ./lockstep replay ls1_x PATH\n"), brief);
    }
}
