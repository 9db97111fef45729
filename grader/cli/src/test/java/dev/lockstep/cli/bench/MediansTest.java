package dev.lockstep.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MediansTest {

    @Test
    void anOddNumberOfValuesHasOneInTheMiddle() {
        assertEquals(3, Medians.ofNumbers(List.of(100.0, 3.0, 1.0)));
        assertEquals(7, Medians.ofNumbers(List.of(7.0)));
    }

    @Test
    void anEvenNumberOfValuesHasTwoInTheMiddle() {
        assertEquals(2.5, Medians.ofNumbers(List.of(100.0, 3.0, 2.0, 1.0)));
    }

    @Test
    void durationsHaveAMedianToo() {
        assertEquals(
                Duration.ofNanos(1_500_000_001),
                Medians.of(List.of(Duration.ofSeconds(2), Duration.ofNanos(1_000_000_002))));
    }

    @Test
    void nothingHasNoMedian() {
        assertThrows(IllegalArgumentException.class, () -> Medians.ofNumbers(List.of()));
    }
}
