package dev.lockstep.web.packs;

import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.core.source.SourceFile;
import java.util.List;

/**
 * A kata of a pack as interviewers read it, who have to know what they assign; nothing for candidates.
 *
 * @param kata what candidates see of it
 * @param discussion questions with what good answers cover, in Markdown; may be empty
 * @param visible what the tests ask that candidates can read, a sentence for each
 * @param hidden what the others ask
 * @param hiddenTests the others themselves, each with its folder in front; none if they are not for whoever reads
 */
public record OpenedKata(
        PublicKata kata, String discussion, List<String> visible, List<String> hidden, List<SourceFile> hiddenTests) {

    public OpenedKata {
        visible = List.copyOf(visible);
        hidden = List.copyOf(hidden);
        hiddenTests = List.copyOf(hiddenTests);
    }

    /** The same for those who may know what hidden tests ask, and not how. */
    public OpenedKata withoutTests() {
        return new OpenedKata(kata, discussion, visible, hidden, List.of());
    }
}
