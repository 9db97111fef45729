package dev.lockstep.web.api;

import dev.lockstep.web.people.NameRules;
import java.time.Duration;
import java.util.List;

/**
 * A token that is to be made.
 *
 * @param name by which its owner knows it again; 1 to {@value #MOST_LETTERS} letters
 * @param life how long it is good for; one of {@link #LIVES}
 */
public record NewToken(String name, Scope scope, Duration life) {

    public static final int MOST_LETTERS = 100;

    /** How long a token may be good for: what nobody renews is forgotten some day, and lies around. */
    public static final List<Duration> LIVES =
            List.of(Duration.ofDays(7), Duration.ofDays(30), Duration.ofDays(90), Duration.ofDays(365));

    public NewToken {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "a token's name has 1 to %d letters, got %d".formatted(MOST_LETTERS, name.length()));
        }
        if (!LIVES.contains(life)) {
            throw new IllegalArgumentException("expected one of %s, got %s".formatted(LIVES, life));
        }
    }

    /** Whether that can be a token's name. */
    public static boolean isName(String text) {
        return NameRules.isName(text, MOST_LETTERS);
    }
}
