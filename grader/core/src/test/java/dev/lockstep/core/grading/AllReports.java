package dev.lockstep.core.grading;

import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.report.JsonReport;
import dev.lockstep.core.report.JunitXmlReport;
import dev.lockstep.core.report.Manner;
import dev.lockstep.core.report.Report;
import dev.lockstep.core.report.SarifReport;
import dev.lockstep.core.report.TextReport;
import dev.lockstep.core.text.Layout;
import java.util.List;
import java.util.Optional;

/** Everything that anybody is told of an outcome, in every format. */
final class AllReports {

    private AllReports() {}

    static String of(Kata kata, Outcome outcome) {
        Layout layout = new Layout(100, false, true);
        Report report = Report.of(kata.facts(), outcome, List.of(), Optional.empty());
        return String.join(
                "\n",
                TextReport.render(report, layout, Manner.brief("lockstep")),
                TextReport.render(report, layout, new Manner("lockstep", true)),
                JsonReport.render(report),
                JunitXmlReport.render(report),
                SarifReport.render(report));
    }
}
