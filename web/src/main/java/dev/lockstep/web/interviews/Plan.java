package dev.lockstep.web.interviews;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What an assignment asks for.
 *
 * @param title as candidates see it; hostile text, 1 to {@value #MOST_LETTERS} letters
 * @param katas their ids in order; 1 to {@value #MOST_KATAS}, each once
 * @param timeLimit for all katas together; a minute to a day
 */
public record Plan(String title, List<String> katas, Duration timeLimit, Window window, Set<Shown> shown) {

    public static final int MOST_LETTERS = 200;
    public static final int MOST_KATAS = 20;
    public static final Duration SHORTEST = Duration.ofMinutes(1);
    public static final Duration LONGEST = Duration.ofDays(1);

    public Plan {
        katas = List.copyOf(katas);
        shown = Set.copyOf(shown);
        if (title.isBlank() || title.length() > MOST_LETTERS) {
            throw new IllegalArgumentException(
                    "a title has 1 to %d letters, got %d".formatted(MOST_LETTERS, title.length()));
        }
        if (katas.isEmpty() || katas.size() > MOST_KATAS || Set.copyOf(katas).size() != katas.size()) {
            throw new IllegalArgumentException("expected 1 to %d different katas, got %s".formatted(MOST_KATAS, katas));
        }
        if (timeLimit.compareTo(SHORTEST) < 0 || timeLimit.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("expected a minute to a day, got " + timeLimit);
        }
    }
}
