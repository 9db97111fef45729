package dev.lockstep.core.report;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a broken assertion expected and what it saw, taken from the message that JUnit writes. */
record Expectation(String words, String expected, String seen) {

    private static final Pattern MESSAGE = Pattern.compile(
            "(?:(?<words>.*?)(?: ==>|,) )?expected: (?<expected>.*) but was: (?<seen>.*)", Pattern.DOTALL);

    /** Empty if the message is of another kind. */
    static Optional<Expectation> in(String message) {
        var match = MESSAGE.matcher(message);
        if (!match.matches()) {
            return Optional.empty();
        }
        String words = match.group("words");
        return Optional.of(
                new Expectation(words == null ? "" : words, bare(match.group("expected")), bare(match.group("seen"))));
    }

    private static String bare(String value) {
        return value.length() > 1 && value.startsWith("<") && value.endsWith(">")
                ? value.substring(1, value.length() - 1)
                : value;
    }
}
