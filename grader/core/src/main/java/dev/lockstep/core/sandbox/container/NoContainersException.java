package dev.lockstep.core.sandbox.container;

/** Thrown where there can be no containers; says why, and what an operator can do. */
public final class NoContainersException extends Exception {
    private static final long serialVersionUID = 1;

    private final String remedy;

    NoContainersException(String why, String remedy) {
        super(why);
        this.remedy = remedy;
    }

    NoContainersException(String why, String remedy, Throwable cause) {
        super(why, cause);
        this.remedy = remedy;
    }

    /** Why, in words. */
    public String why() {
        return String.valueOf(getMessage());
    }

    /** What to do. */
    public String remedy() {
        return remedy;
    }
}
