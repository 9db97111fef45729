package dev.lockstep.core.selfcheck;

import java.util.List;
import java.util.function.Predicate;

/**
 * Everything that the self-check found out about one kata.
 *
 * @param items rules first, then the starter, the accepted and the rejected solutions
 */
public record SelfCheckReport(String kataId, List<CheckedItem> items) {

    public SelfCheckReport {
        items = List.copyOf(items);
    }

    /** Whether nothing is wrong and the grader had no fault. */
    public boolean isGreen() {
        return wrong().isEmpty() && faults().isEmpty();
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
