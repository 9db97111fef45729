package dev.lockstep.core.grading;

import dev.lockstep.runner.protocol.Classes;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A kata's tests and what it supplies, compiled, and its checks.
 *
 * @param supplied types that a submission gets from the kata, whatever copies of them it has
 * @param checks in the order in which they run: visible, functional, concurrency
 */
record PreparedKata(Classes tests, Classes supplied, List<PlannedCheck> checks) {

    PreparedKata {
        checks = List.copyOf(checks);
    }

    /** With one check only; with none if there is no such check. */
    PreparedKata only(String check) {
        return new PreparedKata(
                tests,
                supplied,
                checks.stream().filter(it -> it.id().equals(check)).toList());
    }

    /** The simple names of the tests' top-level classes, which a submission may not use. */
    Set<String> testClassNames() {
        return tests.byName().keySet().stream()
                .filter(name -> !name.contains("$"))
                .collect(Collectors.toSet());
    }
}
