package dev.lockstep.web.pages.kata;

import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.pages.SafeHtml;
import dev.lockstep.web.pages.submission.LivePart;
import java.util.List;
import java.util.Optional;

/**
 * What the page of a kata shows.
 *
 * @param base the version of the draft; 0 if nothing was written yet
 * @param files what is written in
 * @param readable what is there to be read: supplied types and visible tests
 * @param hints how far they were taken
 * @param solved whether this learner may see how others solved it
 * @param trouble why nothing is graded at present; empty if all is well
 * @param latest what was sent last; empty if nothing was
 */
public record KataPage(
        PublicKata kata,
        SafeHtml statement,
        long base,
        List<SourceFile> files,
        List<SourceFile> readable,
        HintsPart hints,
        boolean solved,
        Optional<String> trouble,
        Optional<LivePart> latest) {

    public KataPage {
        files = List.copyOf(files);
        readable = List.copyOf(readable);
    }

    /** Whether this page has to say itself that nothing is graded: what waits says it, too. */
    public boolean saysTrouble() {
        return trouble.isPresent() && latest.flatMap(LivePart::trouble).isEmpty();
    }

    /** The beginning of all addresses of this kata. */
    public String path() {
        return "/katas/" + kata.id();
    }
}
