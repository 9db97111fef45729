package dev.lockstep.web.pages.packs;

import dev.lockstep.web.interviews.Interviewer;
import dev.lockstep.web.packs.CheckState;
import dev.lockstep.web.packs.FolderKata;
import dev.lockstep.web.packs.Pack;
import dev.lockstep.web.pages.PackAddresses;
import dev.lockstep.web.pages.people.Form;
import java.util.List;

/**
 * The packs that somebody may see, and the form to upload one.
 *
 * @param form what was typed
 * @param problems what is wrong with the file that was sent
 * @param folders katas of further folders of the server
 */
public record PacksPage(List<Line> lines, Form form, List<String> problems, List<FolderLine> folders) {

    public PacksPage {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
        folders = List.copyOf(folders);
    }

    /**
     * A pack.
     *
     * @param owner whose it is, in words
     */
    public record Line(Pack pack, String owner, CheckLine check) {

        public String path() {
            return PackAddresses.of(pack.id());
        }

        /** How many katas its newest version has. */
        public String katas() {
            int katas = pack.newest().katas().size();
            return katas == 1 ? "1 kata" : katas + " katas";
        }
    }

    /** A kata of a folder; what is wrong with it is for those who may look into that folder, as admins do. */
    public record FolderLine(FolderKata kata, CheckState state, boolean tellsProblems) {

        public CheckLine check() {
            return CheckLine.of(state);
        }

        /** Whether asking for a check would change anything. */
        public boolean mayBeChecked() {
            return !state.isGreen() && !state.isUnderWay();
        }

        public ProblemList problems() {
            return ProblemList.of(kata.id(), state, tellsProblems);
        }
    }

    static PacksPage of(PackDesk desk, Interviewer who, Form form, List<String> problems) {
        return new PacksPage(
                desk.shelf().of(who).stream().map(pack -> line(desk, who, pack)).toList(),
                form,
                problems,
                desk.intake().ofFolders().stream()
                        .map(kata -> new FolderLine(kata, desk.shelf().check(kata.hash()), who.seesAll()))
                        .toList());
    }

    private static Line line(PackDesk desk, Interviewer who, Pack pack) {
        List<CheckState> states =
                pack.newest().katas().stream().map(Pack.Entry::check).toList();
        return new Line(pack, pack.owner().equals(who.id()) ? "you" : desk.name(pack.owner()), CheckLine.of(states));
    }
}
