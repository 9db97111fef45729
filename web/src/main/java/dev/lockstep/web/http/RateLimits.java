package dev.lockstep.web.http;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How often each visitor may ask: a bucket of permits for each cost, filled at a steady rate.
 *
 * <p>Thread-safe. Remembers the {@value #MOST_VISITORS} visitors who asked last.
 */
final class RateLimits {

    private static final int MOST_VISITORS = 10_000;

    private final Map<Cost, Bandwidth> rates;
    private final TimeMeter clock;
    private final Map<String, Map<Cost, Bucket>> visitors = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<Cost, Bucket>> eldest) {
            return size() > MOST_VISITORS;
        }
    };

    /**
     * @param rates what is not in it is not limited
     */
    RateLimits(Map<Cost, Rate> rates, TimeMeter clock) {
        this.rates = new EnumMap<>(Cost.class);
        rates.forEach((cost, rate) -> this.rates.put(cost, rate.bandwidth()));
        this.clock = clock;
    }

    /**
     * Takes one permit.
     *
     * @param visitor by what a visitor is known again
     * @return how long to wait for the next one, if there was none; empty if there was one
     */
    Optional<Duration> take(String visitor, Cost cost) {
        if (!rates.containsKey(cost)) {
            return Optional.empty();
        }
        ConsumptionProbe probe = bucket(visitor, cost).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private synchronized Bucket bucket(String visitor, Cost cost) {
        return visitors.computeIfAbsent(visitor, _ -> new EnumMap<>(Cost.class)).computeIfAbsent(cost, this::full);
    }

    private Bucket full(Cost cost) {
        return Bucket.builder()
                .withCustomTimePrecision(clock)
                .addLimit(rates.get(cost))
                .build();
    }
}
