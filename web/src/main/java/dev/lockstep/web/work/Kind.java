package dev.lockstep.web.work;

/** How much of a kata somebody wants their code to be held against. */
public enum Kind {
    /** The visible tests only; counts for nothing. Somebody waits for it while they write, so it goes first. */
    RUN(20),
    /** All tests. */
    SUBMISSION(10);

    private final int priority;

    Kind(int priority) {
        this.priority = priority;
    }

    /** What is higher is graded first. */
    public int priority() {
        return priority;
    }
}
