package dev.lockstep.web.pages.assignments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a moment in words")
class MomentsTest {

    private static final Instant NIGHT = Instant.parse("2026-10-25T00:30:00Z");

    @Test
    void namesItsTimeZone() {
        assertEquals("25 Oct 2026, 02:30 (Europe/Berlin)", Moments.words(NIGHT, ZoneId.of("Europe/Berlin")));
        assertEquals("25 Oct 2026, 00:30 (UTC)", Moments.words(NIGHT, ZoneId.of("UTC")));
    }

    /** That is the zone of what programs make; its own name would be "Z". */
    @Test
    void saysUtcWhereNobodyHasNamedOne() {
        assertEquals("25 Oct 2026, 00:30 (UTC)", Moments.words(NIGHT, ZoneOffset.UTC));
    }
}
