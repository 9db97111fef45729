package dev.lockstep.web.pages.kata;

import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.web.pages.diff.FileDiff;
import dev.lockstep.web.work.Submission;
import java.util.List;

/**
 * What is different between two versions of somebody's code.
 *
 * @param from the older version: a submission's id, {@code draft} or {@code starter}
 * @param to the newer one
 * @param submissions what can be chosen beside these two, the newest first
 */
public record DiffPage(PublicKata kata, String from, String to, List<Submission> submissions, List<FileDiff> files) {
    public DiffPage {
        submissions = List.copyOf(submissions);
        files = List.copyOf(files);
    }
}
