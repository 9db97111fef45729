package dev.lockstep.web.pages.play;

import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.pages.Terms;
import java.util.List;

/**
 * What the page of a play shows.
 *
 * @param files that are played
 * @param readable visible tests and what the kata supplies, each with its folder in front
 * @param terms what whoever plays may do at this moment
 */
public record PlayPage(PublicKata kata, List<SourceFile> files, List<SourceFile> readable, Terms terms) {

    public PlayPage {
        files = List.copyOf(files);
        readable = List.copyOf(readable);
    }

    /** The beginning of all addresses of this kata. */
    public String path() {
        return "/katas/" + kata.id();
    }
}
