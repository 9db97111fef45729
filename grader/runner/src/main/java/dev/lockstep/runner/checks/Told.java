package dev.lockstep.runner.checks;

import dev.lockstep.engine.trace.Interleaving;
import java.util.List;
import java.util.Optional;

/**
 * How the findings of a check came about.
 *
 * @param interleaving that shows the gravest of them; empty if the schedule was not chosen
 * @param schedules under which they show, in their order, as replay ids without a name
 */
record Told(Optional<Interleaving> interleaving, List<String> schedules) {

    /** The machine chose. */
    static final Told NOTHING = new Told(Optional.empty(), List.of());

    Told {
        schedules = List.copyOf(schedules);
    }
}
