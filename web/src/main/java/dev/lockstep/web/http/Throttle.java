package dev.lockstep.web.http;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** How often something may be tried that is known by a word of its own, whoever tries it. Thread-safe. */
public final class Throttle {

    private final RateLimits limits;

    public Throttle(Rate rate, InstantSource clock) {
        this.limits = new RateLimits(Map.of(Cost.PASSWORD, rate), new Meter(clock));
    }

    /**
     * Counts one trial.
     *
     * @param words what is said to whoever has to wait
     * @throws RefusedException if there were too many
     */
    public void count(String word, String words) {
        Optional<Duration> wait = limits.take(word, Cost.PASSWORD);
        if (wait.isPresent()) {
            throw RefusedException.tooMany(words, wait.get());
        }
    }

    private record Meter(InstantSource clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
