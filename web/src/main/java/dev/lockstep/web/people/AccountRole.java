package dev.lockstep.web.people;

import java.util.Locale;

/** What somebody with an account may do. Each may do what those before it may. */
public enum AccountRole {
    /** Solves katas. */
    LEARNER,
    /** Assigns katas to others, and reads how they did. */
    INTERVIEWER,
    /** Says who else may do what. */
    ADMIN;

    /** In the form {@code interviewer}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
