package dev.lockstep.core.outcome;

import dev.lockstep.engine.Cause;

/** The code that sums up an outcome, as online judges use it. */
public enum Verdict {
    AC("accepted"),
    CE("does not compile, or breaks the kata's contract"),
    WA("a check failed"),
    DL("stuck"),
    LL("never finishes although threads run"),
    RTE("an exception escaped"),
    TLE("time limit exceeded"),
    MLE("memory limit exceeded"),
    OLE("output limit exceeded"),
    SV("the sandbox refused something"),
    IE("the grader's own fault");

    private final String meaning;

    Verdict(String meaning) {
        this.meaning = meaning;
    }

    /** What the code means, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** The verdict that a rejection for {@code cause} has. */
    public static Verdict of(Cause cause) {
        return switch (cause) {
            case BAD_SOURCE, DOES_NOT_COMPILE, MISSING_MEMBER, FORBIDDEN_API -> CE;
            case FALSE_ALARM,
                    MISSED_MISTAKE,
                    WRONG_RESULT,
                    LOST_UPDATE,
                    ATOMICITY,
                    ORDER,
                    UNSAFE_PUBLICATION,
                    DATA_RACE,
                    LATE,
                    SERIALISED,
                    LOCK_LEAK,
                    THREAD_LEAK -> WA;
            case SELF_DEADLOCK, DEADLOCK, MISSED_SIGNAL -> DL;
            case SPIN, LIVELOCK -> LL;
            case EXCEPTION -> RTE;
            case TIME_LIMIT -> TLE;
            case MEMORY_LIMIT -> MLE;
            case OUTPUT_LIMIT -> OLE;
            case SANDBOX_REFUSED -> SV;
        };
    }
}
