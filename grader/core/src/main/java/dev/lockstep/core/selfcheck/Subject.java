package dev.lockstep.core.selfcheck;

/**
 * What an item of the self-check is about.
 *
 * @param name of a rule: what it looks at; of a solution: its folder's name; of the starter: {@code starter}
 */
public record Subject(Kind kind, String name) {

    /** What sort of thing is checked. */
    public enum Kind {
        /** A rule for the kata's and the solutions' texts; nothing is graded for it. */
        RULE,
        STARTER,
        ACCEPTED,
        REJECTED
    }

    static Subject rule(String name) {
        return new Subject(Kind.RULE, name);
    }

    static Subject starter() {
        return new Subject(Kind.STARTER, "starter");
    }

    /** In words: {@code rejected/if-instead-of-while}. */
    public String words() {
        return switch (kind) {
            case RULE, STARTER -> name;
            case ACCEPTED -> "accepted/" + name;
            case REJECTED -> "rejected/" + name;
        };
    }
}
