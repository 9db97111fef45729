package dev.lockstep.core.kata;

import dev.lockstep.core.kata.format.JsonFields;
import java.time.Duration;
import java.util.Optional;

/** Reads {@code limits} of a {@code kata.json}. */
final class LimitsReader {

    private LimitsReader() {}

    static Optional<Limits> read(JsonFields limits) {
        limits.allowOnly("heapMiB", "cpuSeconds", "wallSeconds", "outputKiB", "sourceKiB");
        Optional<Integer> heapMiB = limits.integer("heapMiB", 16, 1024);
        Optional<Duration> cpu = limits.integer("cpuSeconds", 1, 600).map(Duration::ofSeconds);
        Optional<Duration> wall = limits.integer("wallSeconds", 1, 600).map(Duration::ofSeconds);
        Optional<Integer> outputKiB = limits.integer("outputKiB", 1, 10240);
        Optional<Integer> sourceKiB = limits.integer("sourceKiB", 1, 1024);
        boolean complete = heapMiB.isPresent()
                && cpu.isPresent()
                && wall.isPresent()
                && outputKiB.isPresent()
                && sourceKiB.isPresent();
        return complete
                ? Optional.of(new Limits(heapMiB.get(), cpu.get(), wall.get(), outputKiB.get(), sourceKiB.get()))
                : Optional.empty();
    }
}
