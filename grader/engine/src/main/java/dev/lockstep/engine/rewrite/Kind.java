package dev.lockstep.engine.rewrite;

/** How a class is rewritten. */
enum Kind {
    /** Code under test: every shared access is a point where the scheduler may switch. */
    PROGRAM,
    /** A collection of the JDK: watched for races, switched only between calls. */
    COLLECTION,
    /** A class of java.util.concurrent: trusted; what it orders is followed. */
    CONCURRENT;

    boolean isOfJdk() {
        return this != PROGRAM;
    }
}
