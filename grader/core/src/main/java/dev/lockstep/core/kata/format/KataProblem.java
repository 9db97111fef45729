package dev.lockstep.core.kata.format;

import dev.lockstep.core.text.Printable;

/**
 * Something wrong with a kata's folder or with its solutions, for the author to put right.
 *
 * <p>It may name hidden tests' files, so it is not for candidates.
 *
 * @param file the file or folder, relative to the kata's folder or to that of its solutions; empty if this folder itself is meant
 * @param field the field or place within the file: {@code limits.heapMiB}, {@code line 3, column 7}; empty if the whole file
 *     is meant
 * @param seen what is there
 * @param expected what should be there, and so what to do
 */
public record KataProblem(String file, String field, String seen, String expected) {

    private static final int LONGEST_PLACE = 400;
    private static final int LONGEST_WORDS = 2_000;

    /** Whatever the author's files hold, it can be shown on a terminal, and on one that has an end. */
    public KataProblem {
        file = Printable.brief(file, LONGEST_PLACE);
        field = Printable.brief(field, LONGEST_PLACE);
        seen = Printable.brief(seen, LONGEST_WORDS);
        expected = Printable.brief(expected, LONGEST_WORDS);
    }

    /** The whole problem in one line: {@code kata.json: weights.visible: saw 120; expected a whole number from 0 to 100}. */
    public String message() {
        return part(file) + part(field) + "saw " + seen + "; expected " + expected;
    }

    private static String part(String place) {
        return place.isEmpty() ? "" : place + ": ";
    }
}
