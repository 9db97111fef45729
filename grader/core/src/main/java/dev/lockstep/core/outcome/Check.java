package dev.lockstep.core.outcome;

/**
 * One thing that the grader asked of a submission, and what came of it.
 *
 * @param id stable within one version of a kata and free of the tests' names: {@code functional-2}
 * @param property the sentence that the kata's author wrote: what must hold
 */
public record Check(String id, Group group, String property, CheckResult result) {

    public boolean passed() {
        return result instanceof CheckResult.Passed;
    }
}
