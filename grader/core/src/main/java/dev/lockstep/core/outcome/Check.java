package dev.lockstep.core.outcome;

/**
 * One thing that the grader asked of a submission, and what came of it.
 *
 * @param id stable within one version of a kata and free of the tests' names: {@code functional-2}
 * @param property the sentence that the kata's author wrote: what must hold
 */
public record Check(String id, Group group, CheckKind kind, String property, CheckResult result) {

    /** A check that is run once. */
    public Check(String id, Group group, String property, CheckResult result) {
        this(id, group, CheckKind.ONCE, property, result);
    }

    public boolean passed() {
        return result instanceof CheckResult.Passed;
    }

    /** Whether it is a second opinion that came to no result. */
    boolean isInconclusiveStress() {
        return kind == CheckKind.STRESS && result instanceof CheckResult.Inconclusive;
    }
}
