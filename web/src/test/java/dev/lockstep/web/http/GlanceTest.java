package dev.lockstep.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a glance that many share")
class GlanceTest {

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger looks = new AtomicInteger();
    private final Glance<Integer> glance = new Glance<>(looks::incrementAndGet, Duration.ofSeconds(1), nanos::get);

    @Test
    void isOneLookHoweverManyAsk() {
        for (int asked = 0; asked < 500; asked++) {
            assertEquals(1, glance.get());
        }
        nanos.addAndGet(Duration.ofSeconds(1).toNanos() - 1);
        assertEquals(1, glance.get());
    }

    @Test
    void isTakenAnewAfterAWhile() {
        glance.get();
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertEquals(2, glance.get());
        assertEquals(2, glance.get());
    }

    @Test
    void countsFromTheEndOfALookThatTookLong() {
        Glance<Integer> slow = new Glance<>(
                () -> {
                    nanos.addAndGet(Duration.ofSeconds(3).toNanos());
                    return looks.incrementAndGet();
                },
                Duration.ofSeconds(1),
                nanos::get);
        assertEquals(1, slow.get());
        assertEquals(1, slow.get());
    }
}
