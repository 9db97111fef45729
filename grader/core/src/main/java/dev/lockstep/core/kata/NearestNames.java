package dev.lockstep.core.kata;

import dev.lockstep.core.text.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that somebody may have meant. */
final class NearestNames {

    private static final int MOST = 3;
    private static final int LEAST_LETTERS_OF_A_PART = 3;

    private record Guess(String name, boolean isPart, int distance) {}

    private NearestNames() {}

    /** Up to three of {@code names}: first those that contain the wanted one, then those that differ in few letters. */
    static List<String> of(String wanted, Collection<String> names) {
        String lower = wanted.strip().toLowerCase(Locale.ROOT);
        return names.stream()
                .map(name -> new Guess(name, isPart(lower, name), EditDistance.between(lower, name)))
                .filter(guess -> guess.isPart()
                        || guess.distance() <= Math.max(2, guess.name().length() / 3))
                .sorted(Comparator.comparing((Guess guess) -> !guess.isPart())
                        .thenComparingInt(Guess::distance)
                        .thenComparing(Guess::name))
                .limit(MOST)
                .map(Guess::name)
                .toList();
    }

    private static boolean isPart(String wanted, String name) {
        boolean isStart = !wanted.isEmpty() && name.startsWith(wanted);
        return isStart || (wanted.length() >= LEAST_LETTERS_OF_A_PART && name.contains(wanted));
    }
}
