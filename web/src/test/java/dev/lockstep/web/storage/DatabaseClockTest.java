package dev.lockstep.web.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the clock of a database")
class DatabaseClockTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final AtomicLong nanoTime = new AtomicLong(-7_000_000_000L);
    private Instant atDatabase = NOON;
    private Duration onTheWay = Duration.ZERO;
    private boolean gone;
    private final DatabaseClock clock = new DatabaseClock(this::ask, nanoTime::get);

    private Instant ask() {
        if (gone) {
            throw new StorageException("on purpose");
        }
        pass(onTheWay);
        Instant answer = atDatabase;
        pass(onTheWay);
        return answer;
    }

    private void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
        atDatabase = atDatabase.plus(time);
    }

    @Test
    void goesAsTheDatabasesDoes() {
        assertEquals(NOON, clock.instant());
        pass(Duration.ofSeconds(90));
        assertEquals(NOON.plusSeconds(90), clock.instant());
    }

    @Test
    void takesIntoAccountHowLongTheAnswerIsOnItsWay() {
        onTheWay = Duration.ofMillis(100);
        clock.look();
        assertEquals(NOON.plusMillis(200), clock.instant());
    }

    @Test
    void followsWhenTheDatabasesIsSet() {
        atDatabase = NOON.minusSeconds(3600);
        clock.look();
        assertEquals(NOON.minusSeconds(3600), clock.instant());
    }

    @Test
    void doesNotBelieveASlowAnswer() {
        atDatabase = NOON.plusSeconds(3600);
        onTheWay = Duration.ofSeconds(2);
        clock.look();
        assertEquals(NOON.plusSeconds(4), clock.instant());
    }

    @Test
    void goesOnWhileTheDatabaseIsGone() {
        gone = true;
        assertThrows(StorageException.class, clock::look);
        pass(Duration.ofSeconds(5));
        assertEquals(NOON.plusSeconds(5), clock.instant());
    }
}
