package dev.lockstep.core.kata;

import dev.lockstep.core.fingerprint.Fingerprint;
import dev.lockstep.core.kata.format.Seen;
import dev.lockstep.core.kata.format.Slug;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;

/**
 * A kata as one text that can be sent to another machine, hidden tests included.
 *
 * @param hash of the content: packs with the same hash are the same
 * @param kata its id
 * @param content a JSON object: the text of each file by its path
 */
public record KataPack(String hash, String kata, String content) {

    /** Packs a kata as it was when it was loaded, whatever has become of its folder since. */
    public static KataPack of(Kata kata) {
        String content = PackedTexts.write(kata.texts());
        return new KataPack(hash(kata.id(), content), kata.id(), content);
    }

    private static String hash(String kata, String content) {
        return new Fingerprint().add(kata).add(content).name();
    }

    /**
     * Loads the kata by way of a folder that is gone afterwards.
     *
     * @param parent where that folder may be made
     * @throws IOException if it cannot be made there
     * @throws DamagedPackException if this is not what {@link #of} has made
     * @throws BrokenKataException if it is, but this build does not take that for a kata
     */
    public Kata unpack(Path parent) throws IOException, DamagedPackException, BrokenKataException {
        SortedMap<String, String> texts = texts();
        try (StagedFolder staged = StagedFolder.beside(parent.resolve("pack"))) {
            for (var file : texts.entrySet()) {
                staged.write(kata + "/" + file.getKey(), file.getValue());
            }
            return new KataLoader().load(staged.path(kata));
        }
    }

    /**
     * The text of each file by its path.
     *
     * @throws DamagedPackException if this is not what {@link #of} has made
     */
    SortedMap<String, String> texts() throws DamagedPackException {
        if (!Slug.isSlug(kata)) {
            throw new DamagedPackException("a pack of %s; expected a kata's id".formatted(Seen.quoted(kata)));
        }
        if (!hash.equals(hash(kata, content))) {
            throw new DamagedPackException("the pack %s of the kata %s has another content than when it was packed"
                    .formatted(Seen.quoted(hash), kata));
        }
        return new PackedTexts(kata, content).read();
    }
}
