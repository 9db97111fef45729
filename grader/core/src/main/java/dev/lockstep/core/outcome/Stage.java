package dev.lockstep.core.outcome;

/** The part of a grading that is under way. */
public enum Stage {
    /** The kata's own tests are compiled and listed; done once for each version of a kata. */
    PREPARE,
    /** The submission is compiled. */
    COMPILE,
    /** Its class files are held against the rules. */
    RULES,
    /** Its checks run. */
    RUN,
    /** Its checks have run, and real threads showed what no schedule did: one of the two is wrong. */
    DISAGREEMENT
}
