package dev.lockstep.core.selfcheck;

import dev.lockstep.core.kata.format.KataProblem;
import java.util.List;
import java.util.function.Predicate;

/**
 * Everything that the self-check found out about one kata.
 *
 * @param items rules first, then the starter, the accepted and the rejected solutions
 * @param problems what keeps the kata's tests from being run; nothing was graded if there are any
 */
public record SelfCheckReport(String kataId, List<CheckedItem> items, List<KataProblem> problems) {

    public SelfCheckReport {
        items = List.copyOf(items);
        problems = List.copyOf(problems);
    }

    /** Whether the kata's tests cannot be run. */
    public boolean isBroken() {
        return !problems.isEmpty();
    }

    /** Whether nothing is wrong and the grader had no fault. */
    public boolean isGreen() {
        return !isBroken() && wrong().isEmpty() && faults().isEmpty();
    }

    public List<CheckedItem> wrong() {
        return only(result -> result instanceof ItemResult.Wrong);
    }

    public List<CheckedItem> faults() {
        return only(result -> result instanceof ItemResult.Fault);
    }

    private List<CheckedItem> only(Predicate<ItemResult> wanted) {
        return items.stream().filter(item -> wanted.test(item.result())).toList();
    }
}
