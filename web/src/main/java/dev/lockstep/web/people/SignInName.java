package dev.lockstep.web.people;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody types to say who they are: an address of theirs, or any other word.
 *
 * @param text 1 to {@value #MOST} lower-case letters, digits and the signs {@code . _ @ + -}
 */
public record SignInName(String text) {

    public static final int MOST = 100;

    private static final Pattern FORM =
            Pattern.compile("[\\p{Ll}\\p{Lo}0-9][\\p{Ll}\\p{Lo}0-9._@+-]{0," + (MOST - 1) + "}");

    public SignInName {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("no name to sign in with: " + text);
        }
    }

    /** As it was typed: without spaces around it, and in whatever case; empty if it cannot be one. */
    public static Optional<SignInName> typed(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        boolean isName = FORM.matcher(name).matches() && NameRules.isName(name, MOST);
        return isName ? Optional.of(new SignInName(name)) : Optional.empty();
    }
}
