package dev.lockstep.web.people;

import java.util.Locale;
import java.util.Optional;

/** What a password must be like: long, and not what stands on the page beside it. By NIST SP 800-63B, without rules for signs and digits. */
public final class PasswordRules {

    public static final int LEAST = 12;
    public static final int MOST = 200;

    private static final int LEAST_DIFFERENT = 5;

    private PasswordRules() {}

    /**
     * What is wrong with a password, in words for whoever has chosen it; empty if it will do.
     *
     * @param signInName of whoever it is for
     */
    public static Optional<String> problem(String password, SignInName signInName) {
        int length = password.codePointCount(0, password.length());
        if (length < LEAST || length > MOST) {
            return Optional.of("A password has %d to %d characters; this one has %d. A few words in a row do well."
                    .formatted(LEAST, MOST, length));
        }
        if (password.codePoints().distinct().count() < LEAST_DIFFERENT) {
            return Optional.of("This password repeats a few characters, which is soon guessed. Choose another one.");
        }
        if (isMostlyTheName(password, signInName)) {
            return Optional.of("This password is little more than the name to sign in with. Choose another one.");
        }
        return Optional.empty();
    }

    private static boolean isMostlyTheName(String password, SignInName signInName) {
        String rest = password.toLowerCase(Locale.ROOT).replace(signInName.text(), "");
        return rest.length() < LEAST / 2;
    }
}
