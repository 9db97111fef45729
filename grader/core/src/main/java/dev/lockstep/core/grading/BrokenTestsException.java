package dev.lockstep.core.grading;

import dev.lockstep.core.kata.format.KataProblem;
import java.util.List;

/** Thrown when a kata's tests cannot be made ready for grading as they are: its author has to mend them. */
final class BrokenTestsException extends Exception {

    private final transient List<KataProblem> problems;

    /**
     * @param problems at least one; they may name hidden tests, so this exception's message does not
     */
    BrokenTestsException(List<KataProblem> problems) {
        super("the kata's author has to mend its tests; the command \"check\" says what is wrong with them");
        this.problems = List.copyOf(problems);
    }

    static void throwIfAny(List<KataProblem> problems) throws BrokenTestsException {
        if (!problems.isEmpty()) {
            throw new BrokenTestsException(problems);
        }
    }

    List<KataProblem> problems() {
        return problems;
    }
}
