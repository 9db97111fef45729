package dev.lockstep.web.pages.kata;

import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.web.work.Draft;
import dev.lockstep.web.work.Submission;
import java.util.List;

/**
 * What somebody has sent for a kata.
 *
 * @param submissions the newest first
 * @param drafts former versions of the draft, the oldest first
 */
public record HistoryPage(PublicKata kata, List<Submission> submissions, List<Draft> drafts) {
    public HistoryPage {
        submissions = List.copyOf(submissions);
        drafts = List.copyOf(drafts).reversed();
    }
}
