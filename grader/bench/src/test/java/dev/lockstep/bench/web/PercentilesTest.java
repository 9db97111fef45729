package dev.lockstep.bench.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("percentiles")
class PercentilesTest {

    @Test
    void areValuesThatWereMeasured() {
        Percentiles hundred = Percentiles.of(IntStream.rangeClosed(1, 100)
                .map(i -> 101 - i)
                .mapToObj(Duration::ofMillis)
                .toList());

        assertEquals(Duration.ofMillis(50), hundred.p50());
        assertEquals(Duration.ofMillis(95), hundred.p95());
        assertEquals(Duration.ofMillis(100), hundred.longest());
    }

    @Test
    void ofFewAreNoLessThanWhatTheyStandFor() {
        Percentiles three = Percentiles.of(List.of(Duration.ofMillis(3), Duration.ofMillis(1), Duration.ofMillis(2)));

        assertEquals(Duration.ofMillis(2), three.p50());
        assertEquals(Duration.ofMillis(3), three.p95());
    }

    @Test
    void ofNothingAreNoPercentiles() {
        assertThrows(IllegalArgumentException.class, () -> Percentiles.of(List.of()));
    }
}
