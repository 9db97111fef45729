import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HiddenCountingRulesTest {

    private final Counter counter = new Counter();

    @Test
    @DisplayName("a gate that was never used has the count 0, and so has the total of a new counter")
    void startsAtZero() {
        assertEquals(0, counter.get("North"));
        assertEquals(0, counter.total());
        assertEquals(0, HiddenStadium.sum(counter.snapshot()));
    }

    @Test
    @DisplayName("one by one or many at once: all are counted at the named gate")
    void countsOneOrMany() {
        counter.increment("North");
        counter.add("North", 3_000_000_000L);
        counter.add("South", 7);
        counter.increment("South");

        assertEquals(3_000_000_001L, counter.get("North"));
        assertEquals(8, counter.get("South"));
        assertEquals(0, counter.get("East"));
        assertEquals(3_000_000_009L, counter.total());
    }

    @Test
    @DisplayName("gates are the same when their names are equal")
    void comparesNamesWithEquals() {
        counter.increment(new String("North"));
        counter.increment(new String("North"));
        counter.move(new String("North"), new String("North"), 1);

        assertEquals(2, counter.get(new String("North")));
        assertEquals(2, counter.total());
    }

    @Test
    @DisplayName("adding nobody changes no count")
    void addsNobody() {
        counter.add("North", 0);
        counter.add("South", 4);
        counter.add("South", 0);

        assertEquals(0, counter.get("North"));
        assertEquals(4, counter.get("South"));
        assertEquals(4, counter.total());
    }

    @Test
    @DisplayName("adding a negative number is refused and changes nothing")
    void refusesNegativeNumbers() {
        counter.add("North", 4);

        assertThrows(IllegalArgumentException.class, () -> counter.add("North", -1));
        assertThrows(IllegalArgumentException.class, () -> counter.add("South", -1));

        HiddenStadium.assertCounts(counter, 4, 0);
    }

    @Test
    @DisplayName("two counters have nothing to do with each other")
    void keepsCountersApart() {
        var other = new Counter();
        counter.add("North", 2);
        other.add("North", 5);
        other.move("North", "South", 1);

        HiddenStadium.assertCounts(counter, 2, 0);
        HiddenStadium.assertCounts(other, 4, 1);
    }
}
