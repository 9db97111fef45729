package dev.lockstep.web.grading;

import dev.lockstep.core.outcome.Stage;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** How long the stages of one grading take. Not thread-safe. */
final class StageTimes {

    private final LongSupplier nanos;
    private final Map<Stage, Duration> ended = new EnumMap<>(Stage.class);
    private Stage stage = Stage.PREPARE;
    private long since;

    StageTimes() {
        this(System::nanoTime);
    }

    /** The same by another clock, in nanoseconds since whenever. */
    StageTimes(LongSupplier nanos) {
        this.nanos = nanos;
        this.since = nanos.getAsLong();
    }

    /** The stage before has ended, and this one begins. */
    void begin(Stage next) {
        long now = nanos.getAsLong();
        ended.merge(stage, Duration.ofNanos(now - since), Duration::plus);
        stage = next;
        since = now;
    }

    /** What each stage took that was begun, in the order of the stages; of the present one, what it has taken so far. */
    Map<Stage, Duration> untilNow() {
        Map<Stage, Duration> all = new EnumMap<>(ended);
        all.merge(stage, Duration.ofNanos(nanos.getAsLong() - since), Duration::plus);
        return all;
    }
}
