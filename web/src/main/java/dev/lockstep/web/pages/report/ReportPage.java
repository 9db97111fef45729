package dev.lockstep.web.pages.report;

import dev.lockstep.web.interviews.ExtraTime;
import dev.lockstep.web.pages.Lengths;
import dev.lockstep.web.pages.SafeHtml;
import dev.lockstep.web.reports.Assessments;
import dev.lockstep.web.reports.Attempt;
import dev.lockstep.web.reports.Bug;
import dev.lockstep.web.reports.CandidateReport;
import dev.lockstep.web.reports.KataReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A candidate's report.
 *
 * @param timeline when what was sent, as a picture; empty if nothing was
 * @param titles of katas, by their ids
 * @param outdated submissions that might get another verdict now
 * @param form by which what is sent twice is known
 * @param mayDelete whether whoever looks at it may delete it
 */
public record ReportPage(
        CandidateReport report,
        SafeHtml timeline,
        List<KataPart> katas,
        Map<String, String> titles,
        List<Outdated> outdated,
        List<Assessments.Note> notes,
        Rubric rubric,
        NoteForm noteForm,
        String form,
        List<ExtraTime> extra,
        boolean mayDelete) {

    public ReportPage {
        katas = List.copyOf(katas);
        titles = Map.copyOf(titles);
        outdated = List.copyOf(outdated);
        notes = List.copyOf(notes);
        extra = List.copyOf(extra);
    }

    /**
     * One kata.
     *
     * @param page where it can be read; empty if it cannot be by whoever looks
     * @param questions about what the candidate's own code did
     * @param discussion the kata's own questions, with what good answers cover; may be empty
     */
    public record KataPart(
            KataReport kata, String title, String page, List<QuestionView> questions, SafeHtml discussion) {
        public KataPart {
            questions = List.copyOf(questions);
        }
    }

    /** A submission that was graded by another version than that of today. */
    public record Outdated(Attempt attempt, String then, String now) {}

    /** The candidate's name; hostile text. */
    public String name() {
        return report.invite().candidate().name();
    }

    /** The beginning of all addresses of the candidate. */
    public String path() {
        return Desk.path(report);
    }

    /** The beginning of all addresses of the assignment. */
    public String assignmentPath() {
        return Desk.path(report.assignment());
    }

    /** A kata's title. */
    public String title(String kata) {
        return titles.getOrDefault(kata, kata);
    }

    /** Whether a mistake was there before the candidate wrote anything. */
    public boolean tellsOfStarters() {
        return report.bugs().stream().anyMatch(Bug::inStarter);
    }

    /** Whether that was the kata's starter, in which nobody but its author has made a mistake. */
    public boolean isStarter(Attempt attempt) {
        return report.bugs().stream()
                .anyMatch(bug -> bug.inStarter() && bug.made().id().equals(attempt.id()));
    }

    /** How long after the candidate's start that was, in the form {@code +12 min 5 s}. */
    public String since(Instant at) {
        return report.invite()
                .startedAt()
                .filter(start -> !at.isBefore(start))
                .map(start -> "+" + Lengths.brief(Duration.between(start, at)))
                .orElse("");
    }
}
