package dev.lockstep.core.outcome;

/** The part of a grading that is under way. */
public enum Stage {
    /** The kata's own tests are compiled and listed; done once for each version of a kata. */
    PREPARE,
    /** The kata's own tests cannot be run as they are: its author has to mend them, and nobody else has done anything wrong. */
    BROKEN_KATA,
    /** The kata, as it was when the submission was sent, cannot be read where it is to be graded. */
    UNLOADABLE_KATA,
    /** The submission is compiled. */
    COMPILE,
    /** Its class files are held against the rules. */
    RULES,
    /** Its checks run. */
    RUN,
    /** Its checks have run, and real threads showed what no schedule did: one of the two is wrong. */
    DISAGREEMENT
}
