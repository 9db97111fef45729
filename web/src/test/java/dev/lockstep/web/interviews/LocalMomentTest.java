package dev.lockstep.web.interviews;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.web.interviews.LocalMoment.Twice;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("a moment that was typed for a place")
class LocalMomentTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T09:30, Europe/Berlin, 2026-03-01T08:30:00Z",
        "2026-07-01T09:30, Europe/Berlin, 2026-07-01T07:30:00Z",
        "2026-03-01T09:30, Asia/Kolkata, 2026-03-01T04:00:00Z",
        "2026-03-01T09:30, UTC, 2026-03-01T09:30:00Z",
        "2026-03-29T01:59, Europe/Berlin, 2026-03-29T00:59:00Z",
        "2026-03-29T03:00, Europe/Berlin, 2026-03-29T01:00:00Z"
    })
    void isAnInstant(String text, String zone, Instant expected) throws Exception {
        assertEquals(expected, LocalMoment.of(text, zone, Twice.FIRST));
        assertEquals(expected, LocalMoment.of(text, zone, Twice.SECOND));
    }

    @Test
    void isTheKinderOneWhereClocksShowItTwice() throws Exception {
        assertEquals(
                Instant.parse("2026-10-25T00:30:00Z"),
                LocalMoment.of("2026-10-25T02:30", "Europe/Berlin", Twice.FIRST));
        assertEquals(
                Instant.parse("2026-10-25T01:30:00Z"),
                LocalMoment.of("2026-10-25T02:30", "Europe/Berlin", Twice.SECOND));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T02:30, Europe/Berlin, clocks are put forward",
        "tomorrow, Europe/Berlin, is no date and time",
        "2026-02-30T10:00, Europe/Berlin, is no date and time",
        "2026-03-01T09:30, Middle/Earth, is no time zone"
    })
    void isRefusedWhereThereIsNone(String text, String zone, String words) {
        var refusal = assertThrows(LocalMoment.NoMomentException.class, () -> LocalMoment.of(text, zone, Twice.FIRST));
        assertTrue(String.valueOf(refusal.getMessage()).contains(words), refusal.getMessage());
    }
}
