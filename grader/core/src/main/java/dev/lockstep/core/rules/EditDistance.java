package dev.lockstep.core.rules;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How many letters must be added, left out or changed to make one word of another (Levenshtein, 1966). */
final class EditDistance {

    private EditDistance() {}

    /** The word that is so like {@code wanted} that it is probably a slip of the pen; upper and lower case count as the same. */
    static Optional<String> nearest(String wanted, Stream<String> words) {
        int tolerance = Math.max(1, wanted.length() / 3);
        return words.filter(word -> between(wanted, word) <= tolerance)
                .min(Comparator.comparingInt((String word) -> between(wanted, word))
                        .thenComparing(word -> word));
    }

    private static int between(String one, String other) {
        return of(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    }

    private static int of(String one, String other) {
        int[] row = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            row = nextRow(row, one.charAt(i - 1), other, i);
        }
        return row[other.length()];
    }

    private static int[] nextRow(int[] above, char letter, String other, int first) {
        int[] row = Arrays.copyOf(above, above.length);
        row[0] = first;
        for (int j = 1; j < row.length; j++) {
            int changed = above[j - 1] + (letter == other.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
        }
        return row;
    }
}
