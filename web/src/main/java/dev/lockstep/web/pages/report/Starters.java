package dev.lockstep.web.pages.report;

import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.pages.Site;
import dev.lockstep.web.reports.Attempt;
import dev.lockstep.web.reports.Bug;
import dev.lockstep.web.reports.CandidateReport;
import dev.lockstep.web.work.Submission;
import dev.lockstep.web.work.SubmissionId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells the starters that candidates have run as they are from code of their own: a starter's mistakes are not theirs. */
record Starters(Site site) {

    /** Of the attempts in which a mistake was there first, those that were the starter. */
    Set<SubmissionId> of(CandidateReport report) {
        return report.bugs().stream()
                .map(Bug::made)
                .filter(this::isStarter)
                .map(Attempt::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isStarter(Attempt attempt) {
        return site.katas()
                .find(attempt.kata())
                .map(PublicKata::starter)
                .filter(starter -> site.submissions()
                        .find(attempt.id())
                        .map(Submission::files)
                        .filter(sent -> texts(sent).equals(texts(starter)))
                        .isPresent())
                .isPresent();
    }

    /** An editor may have put the files into another order, or lines to their ends. */
    private static Set<SourceFile> texts(Collection<SourceFile> files) {
        return files.stream()
                .map(file -> new SourceFile(file.name(), file.text().strip()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
