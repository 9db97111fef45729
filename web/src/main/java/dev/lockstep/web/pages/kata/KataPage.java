package dev.lockstep.web.pages.kata;

import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.pages.Allowance;
import dev.lockstep.web.pages.SafeHtml;
import dev.lockstep.web.pages.Terms;
import dev.lockstep.web.pages.submission.LivePart;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a kata shows.
 *
 * @param base the version of the draft; 0 if nothing was written yet
 * @param files what is written in
 * @param readable what is there to be read: supplied types and visible tests
 * @param hints how far they were taken
 * @param allowance what this learner may see beside the kata and their code
 * @param terms what they may do at this moment
 * @param solved whether a submission of theirs was accepted
 * @param mayBePlayed whether one can be the scheduler of it
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
        Allowance allowance,
        Terms terms,
        boolean solved,
        boolean mayBePlayed,
        Optional<String> trouble,
        Optional<LivePart> latest) {

    public KataPage {
        files = List.copyOf(files);
        readable = List.copyOf(readable);
    }

    /** Whether there is how others solved it. */
    public boolean leadsToSolutions() {
        return solved && allowance.solutions();
    }

    /** Where pastes and changes of focus are recorded; null, which leaves the attribute out, where they are not. */
    public @Nullable String facts() {
        return terms instanceof Terms.Working ? "/interview/facts" : null;
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
