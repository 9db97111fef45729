package dev.lockstep.web.pages.invited;

import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.web.pages.Terms;
import dev.lockstep.web.pages.catalogue.Progress;
import java.time.Instant;
import java.util.List;

/**
 * What candidates see while their time runs.
 *
 * @param title of the assignment; hostile text
 * @param endsAt by the server's clock, if nothing is granted or lost any more
 */
public record InterviewPage(String title, Terms terms, Instant endsAt, List<Entry> entries) {

    public InterviewPage {
        entries = List.copyOf(entries);
    }

    /** A kata of theirs, and how far they have come with it. */
    public record Entry(PublicKata kata, Progress progress) {}
}
