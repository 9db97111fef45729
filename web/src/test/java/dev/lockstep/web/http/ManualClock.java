package dev.lockstep.web.http;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands still until somebody moves it on. */
final class ManualClock implements TimeMeter {

    private final AtomicLong nanos = new AtomicLong(1);

    void passes(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Override
    public long currentTimeNanos() {
        return nanos.get();
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
