package dev.lockstep.web.pages.report;

import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.interviews.Interviewer;
import dev.lockstep.web.pages.KatasToAssign;
import dev.lockstep.web.reports.Assessments;
import dev.lockstep.web.reports.CandidateReport;
import dev.lockstep.web.reports.KataReport;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The candidates of an assignment side by side.
 *
 * @param heads of the assignment's katas, in order
 * @param outdated how many submissions might get another verdict now
 * @param saysDeleted whether somebody's data was deleted just now
 */
public record ComparePage(Assignment assignment, List<Head> heads, List<Row> rows, int outdated, boolean saysDeleted) {

    public ComparePage {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /**
     * A kata.
     *
     * @param page where it can be read; empty if it cannot be by whoever looks
     */
    public record Head(String title, String page) {}

    /**
     * A candidate.
     *
     * @param rating the mean of all points that were given, in the form {@code 3.2}; empty if none were
     */
    public record Row(CandidateReport report, String path, String rating) {

        /** How they did in one of the assignment's katas. */
        public Optional<KataReport> kata(String id) {
            return report.katas().stream().filter(it -> it.kata().equals(id)).findFirst();
        }

        public long bugs() {
            return report.bugs().size();
        }

        public long bugsInStarter() {
            return report.katas().stream().mapToLong(KataReport::bugsInStarter).sum();
        }

        public long bugsFixed() {
            return report.katas().stream().mapToLong(KataReport::bugsFixed).sum();
        }
    }

    static ComparePage of(
            Desk desk, Interviewer who, Assignment assignment, List<CandidateReport> reports, boolean saysDeleted) {
        KatasToAssign katas = desk.katas(assignment, who);
        List<Head> heads = assignment.plan().katas().stream()
                .map(id -> new Head(desk.title(id), katas.page(id).orElse("")))
                .toList();
        List<Row> rows = reports.stream()
                .map(report -> new Row(
                        report,
                        Desk.path(report),
                        mean(desk.assessments()
                                .ratings(report.invite().candidate().id()))))
                .toList();
        int outdated = reports.stream()
                .mapToInt(report -> desk.regrades().outdated(report).size())
                .sum();
        return new ComparePage(assignment, heads, rows, outdated, saysDeleted);
    }

    private static String mean(Collection<Assessments.Rating> ratings) {
        OptionalDouble mean =
                ratings.stream().mapToInt(Assessments.Rating::points).average();
        return mean.isPresent() ? String.format(Locale.ROOT, "%.1f", mean.getAsDouble()) : "";
    }

    /** How many submissions are being graded once more at present. */
    public long gradedAgain() {
        return rows.stream().mapToLong(row -> row.report().gradedAgain()).sum();
    }

    /** The beginning of all addresses of the assignment. */
    public String path() {
        return Desk.path(assignment);
    }
}
