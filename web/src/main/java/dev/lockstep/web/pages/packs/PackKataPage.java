package dev.lockstep.web.pages.packs;

import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.interviews.Interviewer;
import dev.lockstep.web.packs.OpenedKata;
import dev.lockstep.web.packs.Pack;
import dev.lockstep.web.pages.Markdown;
import dev.lockstep.web.pages.PackAddresses;
import dev.lockstep.web.pages.SafeHtml;
import dev.lockstep.web.pages.assignments.KataLine;
import java.util.List;

/**
 * A kata of a version of a pack.
 *
 * @param number the version's
 * @param isNewest whether none came after it
 * @param withTests whether hidden tests are shown, and not only what they ask
 */
public record PackKataPage(
        Pack pack, long number, boolean isNewest, CheckLine check, OpenedKata opened, boolean withTests) {

    static PackKataPage of(Interviewer who, Pack pack, Pack.Version version, Pack.Entry entry, OpenedKata opened) {
        boolean withTests = mayReadTests(who, pack);
        return new PackKataPage(
                pack,
                version.number(),
                version.equals(pack.newest()),
                CheckLine.of(entry.check()),
                withTests ? opened : opened.withoutTests(),
                withTests);
    }

    /** Admins see that there are packs which nobody has shared with them; the tests in these are not theirs to read. */
    private static boolean mayReadTests(Interviewer who, Pack pack) {
        return pack.forTeam() || pack.owner().equals(who.id());
    }

    public String packPath() {
        return PackAddresses.of(pack.id());
    }

    /** How hard it is and how long it takes, in a few words. */
    public String about() {
        return KataLine.about(opened.kata().facts());
    }

    public SafeHtml statement() {
        return Markdown.body(opened.kata().statement());
    }

    public List<SafeHtml> hints() {
        return opened.kata().hints().stream().map(Markdown::html).toList();
    }

    public SafeHtml discussion() {
        return Markdown.body(opened.discussion());
    }

    /** What candidates find in the editor, and what they can read beside it. */
    public List<SourceFile> starter() {
        return opened.kata().starter();
    }

    public List<SourceFile> readable() {
        return opened.kata().readable();
    }
}
