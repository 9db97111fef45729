package dev.lockstep.core.selfcheck;

import dev.lockstep.core.outcome.Verdict;
import dev.lockstep.engine.Cause;

/**
 * What an {@code expect.json} says: how the grader must answer a wrong solution.
 *
 * @param verdict the one that belongs to the cause
 * @param because why the code is wrong, in one sentence
 */
public record Expectation(Verdict verdict, Cause cause, String because) {

    public Expectation {
        if (verdict != Verdict.of(cause)) {
            throw new IllegalArgumentException(cause + " belongs to " + Verdict.of(cause) + ", not to " + verdict);
        }
    }
}
