package dev.lockstep.web.operate;

import java.util.Locale;

/** What is counted. */
public enum Tally {
    /** How long a submission had waited when its first attempt began, by kind; once more for each time that it went back to the queue. */
    WAIT,
    /** How long a stage of a grading took that came to a verdict, by stage. */
    STAGE,
    /** Verdicts, by their code. */
    VERDICT,
    /** Attempts that ended by the grader's own fault, by stage. */
    FAULT,
    /** Attempts that began because the one before was cut off, or was the grader's fault. */
    REVIVED;

    /** What the database calls it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
