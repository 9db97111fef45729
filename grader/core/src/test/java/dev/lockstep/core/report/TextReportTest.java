package dev.lockstep.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.outcome.SourceProblem;
import dev.lockstep.core.text.Layout;
import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextReportTest {

    private static final Layout UNICODE = new Layout(100, false, true);

    @Test
    void anAcceptedSubmissionSeesItsChecksAndAHundredPoints() {
        assertEquals("""
                AC  Transfers that finish (deadlock-transfer)
                Every check passed.

                visible      1 of 1
                  ✓ a transfer moves money

                functional   1 of 1
                  ✓ a transfer moves money

                concurrency  1 of 1
                  ✓ a transfer moves money

                Score: 100 of 100 (visible 10 of 10, functional 40 of 40, concurrency 50 of 50)
                """, text(Reports.accepted(), UNICODE));
    }

    @Test
    void aRejectedOneSeesFirstWhatBrokeAndThenInBriefWhatElseDid() {
        assertEquals("""
                DL DEADLOCK  Transfers that finish (deadlock-transfer)
                Two threads wait for each other for ever: each holds what the other one needs.

                Broken: the sum of all balances stays the same
                  ┌─▶ thread "moves 1 to 2"
                  │     holds      the monitor of Account 1
                  │     waits for  the monitor of Account 2, held by "moves 2 to 1"
                  │     at         Bank.java:4 (transfer)
                  │     ▼
                  │   thread "moves 2 to 1"
                  │     holds      the monitor of Account 2
                  │     waits for  the monitor of Account 1, held by "moves 1 to 2"
                  │     at         Bank.java:4 (transfer)
                  └─────┘

                visible      1 of 1
                functional   1 of 1
                concurrency  0 of 3
                  ✗ the sum of all balances stays the same
                    DEADLOCK
                  ? nobody waits
                    proved nothing: time was up
                  - 1 not run: time was up
                --full shows every check and step.

                Score: 50 of 100 (visible 10 of 10, functional 40 of 40, concurrency 0 of 50)

                Next: Look at the order in which each of these threads takes its locks: is it always the same?
                """, text(Reports.rejected(Reports.TWO_WAIT), UNICODE));
    }

    @Test
    void aPlaceWithoutDrawingCharactersGetsPlainOnes() {
        var report = text(Reports.rejected(Reports.TWO_WAIT), Layout.PLAIN);

        assertTrue(report.contains("  +-> thread \"moves 1 to 2\"\n"), report);
        assertTrue(report.contains("  |     v\n"), report);
        assertTrue(report.contains("  x the sum of all balances"), report);
        assertTrue(report.chars().allMatch(character -> character < 128), report);
    }

    @Test
    void aBrokenAssertionSaysWhatWasExpectedAndWhatWasSeen() {
        var report = text(Reports.rejected(Reports.WRONG_TOTAL), UNICODE);

        assertTrue(report.contains("""
                        Broken: the sum of all balances stays the same
                          expected   4000
                          seen       3998
                          at         Bank.java:4 (deposit)
                             4 │         synchronized (from) { total++; }
                        """), report);
    }

    @Test
    void anotherAssertionMessageIsShownAsItIs() {
        var report = text(Reports.rejected(Reports.broken(Cause.ORDER, "the second came first\n\tby far")), UNICODE);

        assertTrue(report.contains("\n  the second came first\n      by far\n"), report);
    }

    @Test
    void anEscapedExceptionNamesItsThreadAndItsLine() {
        var report = text(Reports.rejected(Reports.NULL_POINTER), UNICODE);

        assertTrue(report.contains("""
                          exception  java.lang.NullPointerException
                          message    no such account
                          thread     moves 1 to 2
                          at         Bank.java:2 (the constructor of Bank)
                             2 │     private long total
                        """), report);
    }

    @Test
    void threadsLeftBehindAreListedWithoutACycle() {
        var report = text(Reports.rejected(Reports.LEFT), UNICODE);

        assertTrue(report.contains("""
                              thread "Thread-3"
                                waits for  a result
                                at         Bank.java:5 (audit)
                        """), report);
        assertFalse(report.contains("┌"), report);
    }

    @Test
    void anExceededLimitSaysHowMuchWasUsed() {
        var report = text(Reports.rejected(Reports.TOO_LONG), UNICODE);

        assertTrue(report.contains("  used       61 s of CPU time\n  allowed    60 s\n"), report);
    }

    @Test
    void aRefusalLooksLikeACompilersMessage() {
        assertEquals("""
                CE DOES_NOT_COMPILE  Transfers that finish (deadlock-transfer)
                The submission does not compile.

                Bank.java:2:23: ';' expected
                     2 │     private long total
                       │                       ^

                Score: 0 of 100, because nothing was run

                Next: Mend the first error first; later ones often follow from it.
                """, text(Reports.missingSemicolon(), UNICODE));
    }

    @Test
    void aCaretStandsWhereJavacCountsItAfterATab() {
        var problem = new SourceProblem("Bank.java", 4, 23, "int cannot be locked");
        var report = text(Reports.refused(Cause.DOES_NOT_COMPILE, problem), UNICODE);

        assertTrue(report.contains("""
                             4 │         synchronized (from) { total++; }
                               │                       ^
                        """), report);
    }

    @Test
    void aLineThatIsNotAtHandIsLeftOut() {
        var unknownFile = new SourceProblem("Elsewhere.java", 1, 1, "odd");
        var beyondTheEnd = new SourceProblem("Bank.java", 99, 1, "odder");
        var noFile = new SourceProblem("", 0, 0, "the folder holds no Java file");
        var report = text(Reports.refused(Cause.BAD_SOURCE, unknownFile, beyondTheEnd, noFile), UNICODE);

        assertTrue(
                report.contains("\nElsewhere.java:1:1: odd\nBank.java:99:1: odder\nthe folder holds no Java file\n"),
                report);
        assertTrue(report.contains(" 3 problems were found."), report);
    }

    @Test
    void ofManyProblemsTheFirstTenAreShown() {
        var problems = Collections.nCopies(25, new SourceProblem("Bank.java", 0, 0, "odd"))
                .toArray(SourceProblem[]::new);
        var report = text(Reports.refused(Cause.DOES_NOT_COMPILE, problems), UNICODE);

        assertEquals(10, report.lines().filter("Bank.java: odd"::equals).count());
        assertTrue(report.contains("and 15 more\n"), report);
    }

    @Test
    void theGradersOwnFaultHasNoScore() {
        assertEquals("""
                IE  Transfers that finish (deadlock-transfer)
                This is the grader's own fault: nothing was learnt about the submission, and nobody is scored.

                stage   RUN
                detail  the process ended without a report
                """, text(Reports.fault("the process ended without a report"), UNICODE));
    }

    @Test
    void aCapSaysWhyItIsThere() {
        var report = text(Reports.capped(), UNICODE);

        assertTrue(
                report.contains(
                        "Score: 50 of 100 (visible 10 of 10, functional 40 of 40, concurrency 25 of 50; capped at 50)\n"),
                report);
        assertTrue(
                report.contains("  DEADLOCK: code that can get stuck for ever earns at most half of the points"),
                report);
    }

    @Test
    void coloursChangeNothingButColours() {
        for (var report : Reports.all()) {
            String coloured = text(report, new Layout(100, true, true));

            assertTrue(coloured.contains("\u001b["), coloured);
            assertEquals(text(report, UNICODE), coloured.replaceAll("\u001b\\[[0-9]+m", ""));
        }
    }

    @ParameterizedTest
    @MethodSource("hostileReports")
    void nothingFromASubmissionActsOnTheTerminal(Report report) {
        var text = text(report, UNICODE);

        assertTrue(
                text.chars().allMatch(character -> (character >= ' ' && character != 0x9b) || character == '\n'), text);
        assertTrue(text.contains("\\u001b[2J"), text);
    }

    static List<Report> hostileReports() {
        String hostile = "\u001b[2J\u009b0m\u0007";
        var thrown = new Finding.EscapedException(hostile, hostile, hostile, List.of());
        return List.of(
                Reports.rejected(Reports.broken(Cause.ORDER, hostile)),
                Reports.rejected(Reports.broken(Cause.ORDER, "expected: <" + hostile + "> but was: <1>")),
                Reports.rejected(hostile, Reports.WRONG_TOTAL),
                Reports.rejected(thrown),
                Reports.rejected(Reports.stuck(hostile)),
                Reports.refused(Cause.BAD_SOURCE, new SourceProblem(hostile, 1, 1, hostile)),
                Reports.fault(hostile));
    }

    private static String text(Report report, Layout layout) {
        return TextReport.render(report, layout, Manner.brief("lockstep"));
    }

    @Test
    void linesOfProseStayWithinTheWidth() {
        for (var report : Reports.all()) {
            var text = text(report, new Layout(60, false, true));

            assertTrue(text.lines().allMatch(line -> line.length() <= 60), text);
        }
    }
}
