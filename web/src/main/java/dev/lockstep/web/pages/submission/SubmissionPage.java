package dev.lockstep.web.pages.submission;

import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.web.work.Regrading;
import java.util.Optional;

/**
 * What the page of one submission shows: how far it has come or what came of it, and the code itself.
 *
 * @param regrading present if it is another one, graded once more
 */
public record SubmissionPage(PublicKata kata, LivePart live, Optional<Regrading> regrading) {

    /** The beginning of all addresses of its kata. */
    public String kataPath() {
        return "/katas/" + kata.id();
    }
}
