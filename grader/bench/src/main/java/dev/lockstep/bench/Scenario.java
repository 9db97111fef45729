package dev.lockstep.bench;

import dev.lockstep.bench.scenario.AtomicBodies;
import dev.lockstep.bench.scenario.ConditionBufferBodies;
import dev.lockstep.bench.scenario.CounterBodies;
import dev.lockstep.bench.scenario.FutureBodies;
import dev.lockstep.bench.scenario.LazyBodies;
import dev.lockstep.bench.scenario.MapBodies;
import dev.lockstep.bench.scenario.MonitorBufferBodies;
import dev.lockstep.bench.scenario.PoolBodies;
import dev.lockstep.bench.scenario.SemaphoreBodies;
import dev.lockstep.bench.scenario.TransferBodies;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is measured: a right body, for how fast schedules go by, and a broken twin, for how soon that shows.
 *
 * <p>Bodies are made here by plain constructor calls, for Lincheck does not follow objects that reflection or a method reference
 * has made.
 */
enum Scenario {
    COUNTER,
    MONITOR_BUFFER,
    CONDITION_BUFFER,
    TRANSFERS,
    SEATS,
    WORD_COUNT,
    LAZY_INSTANCE,
    LATCH,
    POOL,
    FUTURES;

    Body right() {
        return switch (this) {
            case COUNTER -> new CounterBodies.Guarded();
            case MONITOR_BUFFER -> new MonitorBufferBodies.NotifiesAll();
            case CONDITION_BUFFER -> new ConditionBufferBodies.WaitsInALoop();
            case TRANSFERS -> new TransferBodies.InOrder();
            case SEATS -> new AtomicBodies.ComparesAndSets();
            case WORD_COUNT -> new MapBodies.Merges();
            case LAZY_INSTANCE -> new LazyBodies.DoubleChecked();
            case LATCH -> new SemaphoreBodies.CountsDownAfter();
            case POOL -> new PoolBodies.CountsAtomically();
            case FUTURES -> new FutureBodies.Combines();
        };
    }

    Body broken() {
        return switch (this) {
            case COUNTER -> new CounterBodies.Racy();
            case MONITOR_BUFFER -> new MonitorBufferBodies.NotifiesOne();
            case CONDITION_BUFFER -> new ConditionBufferBodies.WaitsOnce();
            case TRANSFERS -> new TransferBodies.SourceFirst();
            case SEATS -> new AtomicBodies.ChecksThenActs();
            case WORD_COUNT -> new MapBodies.GetsThenPuts();
            case LAZY_INSTANCE -> new LazyBodies.Unguarded();
            case LATCH -> new SemaphoreBodies.CountsDownBefore();
            case POOL -> new PoolBodies.LooksThenCounts();
            case FUTURES -> new FutureBodies.AddsOnTheSide();
        };
    }

    /** As on the command line: {@code monitor-buffer}. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Scenario> of(String label) {
        return Arrays.stream(values())
                .filter(scenario -> scenario.label().equals(label))
                .findFirst();
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(Scenario::label).toList();
    }
}
