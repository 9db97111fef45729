package dev.lockstep.web.interviews;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What candidates may see beside the kata, their code and its verdict. */
public enum Shown {
    /** A kata's hints. */
    HINTS,
    /** The sentences of hidden checks, with which of them hold. */
    HIDDEN_CHECKS,
    /** The points. */
    SCORE,
    /** How many interleavings were explored. */
    COVERAGE;

    static String write(Set<Shown> shown) {
        return shown.stream().sorted().map(Shown::name).collect(Collectors.joining(" "));
    }

    static Set<Shown> read(String text) {
        Set<Shown> shown = EnumSet.noneOf(Shown.class);
        Arrays.stream(text.split(" "))
                .filter(word -> !word.isEmpty())
                .map(Shown::valueOf)
                .forEach(shown::add);
        return shown;
    }
}
