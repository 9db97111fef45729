package dev.lockstep.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lockstep.core.outcome.Check;
import dev.lockstep.core.outcome.CheckKind;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.text.Layout;
import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.trace.Columns;
import dev.lockstep.engine.trace.Interleaving;
import dev.lockstep.engine.trace.Lane;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("a report that was kept as JSON")
class ReportReaderTest {

    static Stream<Report> reports() {
        Finding race = new Finding.DataRace(
                Cause.DATA_RACE,
                "Bank.total",
                new Finding.Access("one", true, List.of(new StackTraceElement("Bank", "add", "Bank.java", 3))),
                new Finding.Access("other", false, List.of()));
        return Stream.concat(Reports.all().stream(), Stream.of(Reports.rejected(race), shownByAnInterleaving()));
    }

    /** JSON has no characters that a terminal would obey. */
    private static final Interleaving STORY = new Interleaving(
            InterleavingFormatsTest.LOST.headline(),
            "",
            List.of(new Lane(1, "a"), new Lane(2, "b")),
            InterleavingFormatsTest.LOST.steps(),
            InterleavingFormatsTest.LOST.finding());

    private static Report shownByAnInterleaving() {
        Finding finding = STORY.finding();
        Check check = new Check(
                "concurrency-1",
                Group.CONCURRENCY,
                CheckKind.EVERY_SCHEDULE,
                "nothing is lost",
                new CheckResult.Failed(List.of(finding), Optional.of(STORY), List.of("ls1_abc")));
        Check visible = new Check("visible-1", Group.VISIBLE, "adds", new CheckResult.Passed());
        Check functional = new Check("functional-1", Group.FUNCTIONAL, "adds", new CheckResult.Passed());
        return Reports.of(new Outcome.Rejected(new Reason.Failed(check, finding), List.of(visible, functional, check)));
    }

    private static Report readBack(Report report) {
        return ReportReader.read(JsonReport.render(report), report.sources());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void isToldInTheSameWords(Report report) {
        Manner manner = new Manner("./lockstep", true);
        assertEquals(
                TextReport.render(report, Layout.PLAIN, manner),
                TextReport.render(readBack(report), Layout.PLAIN, manner));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void isTheSameSarif(Report report) {
        assertEquals(SarifReport.render(report), SarifReport.render(readBack(report)));
    }

    @Test
    void drawsTheSameInterleaving() {
        assertEquals(
                Columns.of(STORY, Columns.WIDE),
                Columns.of(InterleavingReader.read(InterleavingJson.tree(STORY)), Columns.WIDE));
    }

    @Test
    void ofAnotherLockstepIsRefused() {
        String json = JsonReport.render(Reports.missingSemicolon()).replace("DOES_NOT_COMPILE", "WORDS_OF_TOMORROW");
        assertThrows(IllegalArgumentException.class, () -> ReportReader.read(json, List.of()));
    }
}
