package dev.lockstep.core.isolation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What keeps the processes of one sandbox from the machine.
 *
 * @param layers one state for each layer, in the order of {@link Layer}
 */
public record Isolation(List<LayerState> layers) {

    public Isolation {
        layers = layers.stream().sorted(Comparator.comparing(LayerState::layer)).toList();
        if (!layers.stream().map(LayerState::layer).toList().equals(List.of(Layer.values()))) {
            throw new IllegalArgumentException("expected one state for each layer, got " + layers);
        }
    }

    /** None of the layers, for one reason. */
    public static Isolation none(String why, String remedy) {
        return new Isolation(Arrays.stream(Layer.values())
                .<LayerState>map(layer -> new LayerState.Missing(layer, why, remedy))
                .toList());
    }

    /** The same without all layers that are not among {@code these}. */
    public Isolation only(Set<Layer> these) {
        return new Isolation(layers.stream()
                .map(state -> these.contains(state.layer())
                        ? state
                        : new LayerState.Missing(state.layer(), "it was left out on purpose", ""))
                .toList());
    }

    /** The highest level all of whose layers were reached. */
    public IsolationLevel level() {
        Set<Layer> reached = layers.stream()
                .filter(LayerState.Reached.class::isInstance)
                .map(LayerState::layer)
                .collect(Collectors.toSet());
        return Arrays.stream(IsolationLevel.values())
                .filter(level -> reached.containsAll(level.layers()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Whether every process has {@code layer}, be it with a gap. */
    public boolean has(Layer layer) {
        return layers.stream().anyMatch(state -> state.layer() == layer && !(state instanceof LayerState.Missing));
    }
}
