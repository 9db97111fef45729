import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HiddenNamesTest {

    private final Counter counter = new Counter();

    @Test
    @DisplayName("gates whose names differ in any way are different gates")
    void everyDifferenceCounts() {
        counter.add("Aa", 1);
        counter.add("BB", 2);
        counter.add("aa", 4);
        counter.add(" aa", 8);
        assertEquals(1, counter.get("Aa"));
        assertEquals(2, counter.get("BB"));
        assertEquals(4, counter.get("aa"));
        assertEquals(8, counter.get(" aa"));
        assertEquals(15, counter.total());
    }

    @Test
    @DisplayName("a gate may have any name, the empty one, too")
    void theEmptyName() {
        counter.add("", 3);
        counter.add("total", 4);
        counter.move("", "null", 1);
        assertEquals(2, counter.get(""));
        assertEquals(7, counter.total());
        assertEquals(7, HiddenStadium.sum(counter.snapshot()));
    }

    @Test
    @DisplayName("a thousand gates are counted like one")
    void manyGates() {
        for (int gate = 0; gate < 1_000; gate++) {
            counter.add("gate " + gate, gate);
        }
        assertEquals(999, counter.get("gate 999"));
        assertEquals(499_500, counter.total());
    }
}
