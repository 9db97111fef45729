package dev.lockstep.core.kata.format;

import java.util.regex.Pattern;

/** Lower-case words joined by hyphens, as ids and topics are: {@code race-free-counter}. */
public final class Slug {

    /** What a slug is, for messages. */
    public static final String WORDS = "lower-case words joined by hyphens, such as race-free-counter";

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

    private Slug() {}

    public static boolean isSlug(String text) {
        return SLUG.matcher(text).matches();
    }
}
