package dev.lockstep.engine.explore;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result of an exploration.
 *
 * @param discoveries what was found, the gravest first; one for each kind
 * @param coverage how much was looked at
 * @param unsupported what the body did that the engine does not model; null if it did no such thing
 */
public record Explored(
        List<Discovery> discoveries,
        Coverage coverage,
        @Nullable String unsupported) {

    public Explored {
        discoveries = discoveries.stream()
                .sorted(Comparator.comparing(
                        (Discovery discovery) -> discovery.finding().cause()))
                .toList();
    }

    /** The gravest finding. */
    public Optional<Discovery> gravest() {
        return discoveries.stream().findFirst();
    }
}
