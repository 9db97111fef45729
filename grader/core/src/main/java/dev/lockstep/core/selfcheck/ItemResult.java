package dev.lockstep.core.selfcheck;

import dev.lockstep.core.outcome.Stage;

/** What the self-check found out about one item. */
public sealed interface ItemResult {

    /** Everything is as it should be. */
    record AsDeclared(String seen) implements ItemResult {}

    /**
     * Something is not as declared; the author must put the kata, the solution or its declaration right.
     *
     * @param seen what was seen, with the evidence
     * @param declared what should have been seen
     */
    record Wrong(String seen, String declared) implements ItemResult {}

    /** The grader could not find out; nothing is known about the item. */
    record Fault(Stage stage, String detail) implements ItemResult {}
}
