package dev.lockstep.core.rules;

import dev.lockstep.core.text.EditDistance;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what somebody who misspelt a name probably meant. */
final class NearMiss {

    private NearMiss() {}

    /** The word that is so like {@code wanted} that it is probably a slip of the pen; upper and lower case count as the same. */
    static Optional<String> nearest(String wanted, Stream<String> words) {
        int tolerance = Math.max(1, wanted.length() / 3);
        return words.filter(word -> between(wanted, word) <= tolerance)
                .min(Comparator.comparingInt((String word) -> between(wanted, word))
                        .thenComparing(word -> word));
    }

    private static int between(String one, String other) {
        return EditDistance.between(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    }
}
