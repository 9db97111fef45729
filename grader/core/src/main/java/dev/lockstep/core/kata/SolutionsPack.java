package dev.lockstep.core.kata;

import dev.lockstep.core.fingerprint.Fingerprint;
import java.util.SortedMap;

/**
 * The solutions of a kata as one text, as {@link KataPack} is one of a kata.
 *
 * @param kata its id
 * @param content a JSON object: the text of each file by its path, as {@code rejected/forgets-all/Seat.java}
 */
public record SolutionsPack(String kata, String content) {

    /** Packs the texts of the files in a kata's folder of solutions, by their paths. */
    public static SolutionsPack of(String kata, SortedMap<String, String> texts) {
        return new SolutionsPack(kata, PackedTexts.write(texts));
    }

    /** The name of a kata with these solutions: a self-check of equal ones comes to the same end. */
    public String hashWith(KataPack pack) {
        return new Fingerprint().add(pack.hash()).add(content).name();
    }

    SortedMap<String, String> texts() throws DamagedPackException {
        return new PackedTexts(kata, content).read();
    }
}
