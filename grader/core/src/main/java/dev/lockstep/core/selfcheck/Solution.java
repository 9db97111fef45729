package dev.lockstep.core.selfcheck;

import java.nio.file.Path;

/** A folder of source files that says what the grader must answer to it. */
public sealed interface Solution {

    /** The folder's name: its approach, or its mistake. */
    String name();

    Path folder();

    /** A right solution, which must be accepted. */
    record Accepted(String name, Path folder) implements Solution {}

    /** A wrong one, which must be rejected as expected. */
    record Rejected(String name, Path folder, Expectation expectation) implements Solution {}
}
