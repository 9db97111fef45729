package dev.lockstep.runner.protocol;

import dev.lockstep.engine.finding.Finding;
import java.util.List;

/** What the runner says of one check. */
public sealed interface CheckReport {

    record Passed() implements CheckReport {}

    record Failed(List<Finding> findings) implements CheckReport {
        public Failed {
            findings = List.copyOf(findings);
        }
    }

    /** Nothing was proven, and running it again would not help. */
    record Inconclusive(String why) implements CheckReport {}

    /** The wall-clock safety net was reached: to be run again, alone and with more patience. */
    record OutOfPatience(String why) implements CheckReport {}

    /** The test itself is at fault, or the runner. */
    record Fault(String detail) implements CheckReport {}
}
