package dev.lockstep.web.pages.packs;

import dev.lockstep.web.interviews.Interviewer;
import dev.lockstep.web.packs.CheckState;
import dev.lockstep.web.packs.KataPacks;
import dev.lockstep.web.packs.Pack;
import dev.lockstep.web.pages.PackAddresses;
import java.util.List;

/**
 * A pack.
 *
 * @param owner whose it is, in words
 * @param mayChange whether whoever looks at it may change it
 * @param versions the newest first
 * @param problems what is wrong with the file that was sent for a new version
 */
public record PackPage(Pack pack, String owner, boolean mayChange, List<VersionLine> versions, List<String> problems) {

    public PackPage {
        versions = List.copyOf(versions);
        problems = List.copyOf(problems);
    }

    /**
     * A version.
     *
     * @param by who has uploaded it, in words
     */
    public record VersionLine(Pack.Version version, String by, CheckLine check, List<KataCheck> katas) {
        public VersionLine {
            katas = List.copyOf(katas);
        }
    }

    /** A kata of a version. */
    public record KataCheck(Pack.Entry kata, CheckLine check, ProblemList problems) {}

    static PackPage of(PackDesk desk, Interviewer who, Pack pack, List<String> problems) {
        boolean mayChange = KataPacks.mayChange(who, pack);
        return new PackPage(
                pack,
                pack.owner().equals(who.id()) ? "you" : desk.name(pack.owner()),
                mayChange,
                pack.versions().stream()
                        .map(version -> line(desk, version, mayChange))
                        .toList(),
                problems);
    }

    private static VersionLine line(PackDesk desk, Pack.Version version, boolean mayChange) {
        List<CheckState> states =
                version.katas().stream().map(Pack.Entry::check).toList();
        return new VersionLine(
                version,
                desk.name(version.uploadedBy()),
                CheckLine.of(states),
                version.katas().stream()
                        .map(kata -> new KataCheck(
                                kata, CheckLine.of(kata.check()), ProblemList.of(kata.kata(), kata.check(), mayChange)))
                        .toList());
    }

    public String path() {
        return PackAddresses.of(pack.id());
    }

    /** The page of a kata as it is in a version. */
    public String kataPath(VersionLine line, KataCheck kata) {
        return PackAddresses.of(pack.id(), kata.kata().kata(), line.version().number());
    }

    /** Whether something may change by itself. */
    public boolean isUnderWay() {
        return pack.versions().stream().anyMatch(Pack.Version::isUnderWay);
    }

    /** Whether asking for another check of the newest version would change anything. */
    public boolean mayBeChecked() {
        return mayChange && !pack.newest().isReady() && !pack.newest().isUnderWay();
    }
}
