package dev.lockstep.web.pages.submission;

import dev.lockstep.core.report.InterleavingReader;
import dev.lockstep.core.report.Manner;
import dev.lockstep.core.report.ReportReader;
import dev.lockstep.core.report.SarifReport;
import dev.lockstep.core.report.TextReport;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.text.Layout;
import dev.lockstep.engine.trace.Columns;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A stored result in the forms that the command line has for it. */
final class Takeaways {

    private static final Layout LAYOUT = new Layout(Columns.WIDE, false, true);
    private static final Manner MANNER = new Manner("./lockstep", true);

    private Takeaways() {}

    /** All of a report, as a terminal shows it. */
    static String text(String report, List<SourceFile> files) {
        return TextReport.render(ReportReader.read(report, files), LAYOUT, MANNER);
    }

    /** A report for editors and code hosts. */
    static String sarif(String report) {
        return SarifReport.render(ReportReader.read(report, List.of())) + "\n";
    }

    /** One interleaving, a column for each thread. */
    static String text(JsonNode interleaving) {
        return Columns.of(InterleavingReader.read(interleaving), Columns.WIDE);
    }
}
