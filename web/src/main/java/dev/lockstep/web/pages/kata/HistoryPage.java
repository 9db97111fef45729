package dev.lockstep.web.pages.kata;

import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.web.pages.Allowance;
import dev.lockstep.web.work.Draft;
import dev.lockstep.web.work.Submission;

/**
 * What somebody has sent for a kata, and what they wrote before, the newest first.
 *
 * @param drafts former versions of the draft
 * @param allowance what this learner may see of results
 */
public record HistoryPage(
        PublicKata kata, Stretch<Submission> submissions, Stretch<Draft> drafts, Allowance allowance) {

    /** The address of another part of both lists. */
    public String at(int submissionsNumber, int draftsNumber) {
        return "/katas/%s/history?page=%d&drafts=%d".formatted(kata.id(), submissionsNumber, draftsNumber);
    }
}
