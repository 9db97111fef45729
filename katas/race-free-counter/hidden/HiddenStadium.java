import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;

/** What several test classes need. */
final class HiddenStadium {

    /** More than any test takes away, so that a gate which was filled with it never runs out. */
    static final long PLENTY = 1_000_000;

    private HiddenStadium() {}

    /** Asserts the counts of two gates in every way that one can ask for them, and that nobody is at any other gate. */
    static void assertCounts(Counter counter, long north, long south) {
        assertEquals(north, counter.get("North"));
        assertEquals(south, counter.get("South"));
        assertEquals(north + south, counter.total());
        var snapshot = counter.snapshot();
        assertEquals(north, snapshot.getOrDefault("North", 0L));
        assertEquals(south, snapshot.getOrDefault("South", 0L));
        assertEquals(north + south, sum(snapshot));
    }

    static long sum(Map<String, Long> snapshot) {
        long sum = 0;
        for (long count : snapshot.values()) {
            sum += count;
        }
        return sum;
    }

    static Counter[] counters(int count) {
        var counters = new Counter[count];
        for (int i = 0; i < count; i++) {
            counters[i] = new Counter();
        }
        return counters;
    }

    /** Moves one person. Returns false if that is refused. */
    static boolean tryToMoveOne(Counter counter, String from, String to) {
        try {
            counter.move(from, to, 1);
            return true;
        } catch (IllegalArgumentException nobodyThere) {
            return false;
        }
    }

    static void assertRefused(Counter counter, String from, String to, long people) {
        assertThrows(IllegalArgumentException.class, () -> counter.move(from, to, people));
    }
}
