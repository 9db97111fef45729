package dev.lockstep.runner.protocol;

import dev.lockstep.engine.explore.Coverage;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.trace.Interleaving;
import java.util.List;
import java.util.Optional;

/** What the runner says of one check. */
public sealed interface CheckReport {

    /**
     * The property held.
     *
     * @param coverage how many schedules it held under; empty if the check does not choose schedules
     */
    record Passed(Optional<Coverage> coverage) implements CheckReport {

        /** Under the one schedule, or the many, that the machine chose. */
        public Passed() {
            this(Optional.empty());
        }
    }

    /**
     * The property did not hold.
     *
     * @param interleaving that shows the gravest finding; empty if the schedule was not chosen
     * @param schedules under which the findings show, in their order, as replay ids without a name; findings beyond them come of no
     *     schedule that was chosen
     */
    record Failed(List<Finding> findings, Optional<Interleaving> interleaving, List<String> schedules)
            implements CheckReport {
        public Failed {
            findings = List.copyOf(findings);
            schedules = List.copyOf(schedules);
        }

        /** What the machine's own schedule showed. */
        public Failed(List<Finding> findings) {
            this(findings, Optional.empty(), List.of());
        }
    }

    /** Nothing was proven, and running it again would not help. */
    record Inconclusive(String why) implements CheckReport {}

    /** The wall-clock safety net was reached: to be run again, alone and with more patience. */
    record OutOfPatience(String why) implements CheckReport {}

    /** A second opinion that was not asked for, since a check under every schedule had failed before. */
    record NotAsked() implements CheckReport {}

    /**
     * The submission does what no schedule can be chosen for.
     *
     * @param what in words: "a parallel stream"
     * @param type the class that does it
     * @param line counted from 1; 0 if unknown
     */
    record Unsupported(String what, String type, int line) implements CheckReport {}

    /** The test itself is at fault, or the runner. */
    record Fault(String detail) implements CheckReport {}
}
