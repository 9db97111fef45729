package dev.lockstep.web.reports;

import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.work.Katas;
import dev.lockstep.web.work.Submission;
import dev.lockstep.web.work.Submissions;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells the starters that candidates have sent as they are from code of their own: a starter's mistakes are not theirs. Thread-safe. */
public record Starters(Katas katas, Submissions submissions) {

    /** Whether a candidate has sent the starter of the kata as they have it. */
    boolean isStarter(LearnerId candidate, Attempt attempt) {
        return katas.find(candidate, attempt.kata())
                .map(PublicKata::starter)
                .filter(starter -> submissions
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
