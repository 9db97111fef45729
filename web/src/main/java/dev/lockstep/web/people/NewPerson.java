package dev.lockstep.web.people;

/**
 * Somebody who is to have an account.
 *
 * @param name as it is to be shown, 1 to {@value #MOST_LETTERS} letters that {@link NameRules} allow
 */
public record NewPerson(SignInName signInName, String name) {

    public static final int MOST_LETTERS = 100;

    public NewPerson {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "a name has 1 to %d letters that can be seen, got %d".formatted(MOST_LETTERS, name.length()));
        }
    }

    /** Whether that can be shown as a name. */
    public static boolean isName(String text) {
        return NameRules.isName(text, MOST_LETTERS);
    }
}
