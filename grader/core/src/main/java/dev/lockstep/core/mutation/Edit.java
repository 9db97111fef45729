package dev.lockstep.core.mutation;

import java.util.Comparator;
import java.util.List;

/**
 * A part of a text that is replaced.
 *
 * @param start its first character
 * @param end the character after its last; the same as {@code start} if something is only inserted
 */
record Edit(int start, int end, String replacement) {

    Edit {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no part of a text: from %d to %d".formatted(start, end));
        }
    }

    static Edit insert(int at, String text) {
        return new Edit(at, at, text);
    }

    static Edit delete(int start, int end) {
        return new Edit(start, end, "");
    }

    /** The text after all edits, which must not overlap. */
    static String apply(String text, List<Edit> edits) {
        var result = new StringBuilder(text);
        edits.stream()
                .sorted(Comparator.comparingInt(Edit::start).reversed())
                .forEach(edit -> result.replace(edit.start(), edit.end(), edit.replacement()));
        return result.toString();
    }
}
