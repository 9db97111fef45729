package dev.lockstep.web.work;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it. Thread-safe. */
public final class TestClock implements InstantSource {

    private volatile Instant now = Instant.parse("2026-03-01T10:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    public void passSeconds(long seconds) {
        now = now.plusSeconds(seconds);
    }
}
