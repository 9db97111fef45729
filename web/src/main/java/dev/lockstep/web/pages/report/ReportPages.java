package dev.lockstep.web.pages.report;

import dev.lockstep.web.interviews.Interviewer;
import dev.lockstep.web.pages.KatasToAssign;
import dev.lockstep.web.pages.Markdown;
import dev.lockstep.web.pages.SafeHtml;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.reports.Attempt;
import dev.lockstep.web.reports.CandidateReport;
import dev.lockstep.web.reports.Grading;
import dev.lockstep.web.reports.KataReport;
import dev.lockstep.web.reports.TraceQuestion;
import dev.lockstep.web.reports.Version;
import dev.lockstep.web.storage.Secret;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a page of a report. */
record ReportPages(Desk desk) {

    /**
     * The page of a report.
     *
     * @param who looks at it
     */
    ReportPage of(CandidateReport report, NoteForm form, Interviewer who) {
        LearnerId candidate = report.invite().candidate().id();
        Map<String, String> titles = new LinkedHashMap<>();
        report.katas().forEach(kata -> titles.put(kata.kata(), desk.title(kata.kata())));
        KatasToAssign katas = desk.katas(report.assignment(), who);
        return new ReportPage(
                report,
                TimelinePicture.of(report, titles),
                report.katas().stream()
                        .map(kata -> part(candidate, kata, katas.page(kata.kata())))
                        .toList(),
                titles,
                desk.regrades().outdated(report).stream().map(this::outdated).toList(),
                desk.assessments().notes(candidate),
                Rubric.of(desk.assessments().ratings(candidate), who.id()),
                form,
                Secret.id(),
                desk.invites().grants(candidate),
                who.seesAll() || report.assignment().owner().equals(who.id()));
    }

    private ReportPage.KataPart part(LearnerId candidate, KataReport kata, Optional<String> page) {
        List<QuestionView> questions = TraceQuestion.of(kata.attempts(), this::report).stream()
                .map(QuestionView::of)
                .toList();
        SafeHtml discussion = desk.site()
                .katas()
                .discussion(candidate, kata.kata())
                .map(Markdown::body)
                .orElse(new SafeHtml(""));
        return new ReportPage.KataPart(kata, desk.title(kata.kata()), page.orElse(""), questions, discussion);
    }

    private String report(Attempt attempt) {
        return desk.site().submissions().report(attempt.standingId()).orElse("{}");
    }

    private ReportPage.Outdated outdated(Attempt attempt) {
        return new ReportPage.Outdated(
                attempt,
                attempt.standing().map(Grading::version).map(Version::words).orElse(""),
                desk.regrades().current(attempt.kata()).map(Version::words).orElse(""));
    }
}
