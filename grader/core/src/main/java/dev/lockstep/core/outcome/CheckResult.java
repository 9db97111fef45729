package dev.lockstep.core.outcome;

import dev.lockstep.engine.explore.Coverage;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.trace.Interleaving;
import java.util.List;
import java.util.Optional;

/** What came of a check. */
public sealed interface CheckResult {

    /**
     * The property held.
     *
     * @param coverage how many schedules it held under; empty if the check does not choose schedules
     */
    record Passed(Optional<Coverage> coverage) implements CheckResult {

        /** Under the one schedule, or the many, that the machine chose. */
        public Passed() {
            this(Optional.empty());
        }
    }

    /**
     * The property did not hold.
     *
     * @param findings at least one, the one that is shown first
     * @param interleaving that shows the gravest of them; empty if the schedule was not chosen
     * @param replayIds by which the findings can be seen again, in their order; findings beyond them come of no schedule that was
     *     chosen
     */
    record Failed(List<Finding> findings, Optional<Interleaving> interleaving, List<String> replayIds)
            implements CheckResult {
        public Failed {
            findings = List.copyOf(findings);
            replayIds = List.copyOf(replayIds);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a failed check has at least one finding, got none");
            }
        }

        /** What the machine's own schedule showed. */
        public Failed(List<Finding> findings) {
            this(findings, Optional.empty(), List.of());
        }

        /** By what {@code finding} can be seen again; empty if its schedule was not chosen. */
        public Optional<String> replayId(Finding finding) {
            int index = findings.indexOf(finding);
            return index >= 0 && index < replayIds.size() ? Optional.of(replayIds.get(index)) : Optional.empty();
        }
    }

    /**
     * Nothing was proven either way.
     *
     * @param why a sentence
     */
    record Inconclusive(String why) implements CheckResult {}

    /**
     * The check was left out, because others had already decided.
     *
     * @param why a sentence
     */
    record NotRun(String why) implements CheckResult {}
}
