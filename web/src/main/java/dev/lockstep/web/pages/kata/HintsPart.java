package dev.lockstep.web.pages.kata;

import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.web.pages.Markdown;
import dev.lockstep.web.pages.SafeHtml;
import java.util.List;

/**
 * The hints of a kata, as far as they were taken.
 *
 * @param kata its id
 * @param taken in their order
 * @param all how many there are
 */
public record HintsPart(String kata, List<SafeHtml> taken, int all) {

    public HintsPart {
        taken = List.copyOf(taken);
    }

    static HintsPart of(PublicKata kata, int taken) {
        return new HintsPart(
                kata.id(),
                kata.hints().stream().limit(taken).map(Markdown::html).toList(),
                kata.hintCount());
    }

    /** The number of the next one, counted from 1; 0 if all were taken. */
    public int next() {
        return taken.size() < all ? taken.size() + 1 : 0;
    }
}
