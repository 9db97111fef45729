package dev.lockstep.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("a length of time")
class LengthsTest {

    @ParameterizedTest
    @CsvSource({
        "PT-5S, 0 s, 0 seconds, 0 minutes, 0 s",
        "PT0S, 0 s, 0 seconds, 0 minutes, 0 s",
        "PT1S, 1 s, 1 second, 1 minute, 1 s",
        "PT59.999S, 59 s, 59 seconds, 1 minute, 59 s",
        "PT1M, 1 min 0 s, 1 minute, 1 minute, 1 min",
        "PT1M0.001S, 1 min 0 s, 1 minute, 2 minutes, 1 min",
        "PT59M59S, 59 min 59 s, 59 minutes, 1 hour, 59 min",
        "PT1H, 1 h 0 min, 1 hour, 1 hour, 60 min",
        "PT1H30M5S, 1 h 30 min, 1 hour 30 minutes, 1 hour 31 minutes, 90 min",
        "PT2H, 2 h 0 min, 2 hours, 2 hours, 2 h",
        "PT47H59M, 47 h 59 min, 47 hours 59 minutes, 47 hours 59 minutes, 47 h",
        "PT48H, 48 h 0 min, 48 hours, 48 hours, 2 days",
    })
    void isToldBrieflyInWordsAsWhatIsLeftAndRoughly(
            Duration length, String brief, String words, String left, String rough) {
        assertEquals(brief, Lengths.brief(length));
        assertEquals(words, Lengths.words(length));
        assertEquals(left, Lengths.left(length));
        assertEquals(rough, Lengths.rough(length));
    }

    @ParameterizedTest
    @CsvSource({
        "-60, just now",
        "59, just now",
        "60, 1 min ago",
        "7199, 119 min ago",
        "7200, 2 h ago",
        "172800, 2 days ago"
    })
    void agoIsToldInMinutesOrMore(long seconds, String words) {
        Instant now = Instant.ofEpochSecond(1_000_000);
        assertEquals(words, Lengths.ago(now.minusSeconds(seconds), now));
    }

    @Test
    void asOtherAmountsHasAPluralForAllButOne() {
        assertEquals("0 hints", Lengths.counted(0, "hint"));
        assertEquals("1 hint", Lengths.counted(1, "hint"));
        assertEquals("1,000 hints", Lengths.counted(1_000, "hint"));
    }
}
