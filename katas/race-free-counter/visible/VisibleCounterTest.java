import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VisibleCounterTest {

    private final Counter counter = new Counter();

    @Test
    @DisplayName("each gate has its own count, and the total is their sum")
    void countsByGate() {
        counter.increment("North");
        counter.increment("North");
        counter.add("South", 5);

        assertEquals(2, counter.get("North"));
        assertEquals(5, counter.get("South"));
        assertEquals(7, counter.total());
    }

    @Test
    @DisplayName("moving people changes the counts of two gates and leaves the total as it is")
    void movesPeople() {
        counter.add("North", 5);
        counter.add("South", 1);

        counter.move("North", "South", 3);

        assertEquals(2, counter.get("North"));
        assertEquals(4, counter.get("South"));
        assertEquals(6, counter.total());
    }

    @Test
    @DisplayName("moving more people than are there is refused")
    void refusesToMoveTooMany() {
        counter.add("North", 5);

        assertThrows(IllegalArgumentException.class, () -> counter.move("North", "South", 6));
    }

    @Test
    @DisplayName("a snapshot says how many people came in at each gate")
    void takesSnapshots() {
        counter.add("North", 5);
        counter.add("South", 1);

        var snapshot = counter.snapshot();

        assertEquals(5, snapshot.get("North"));
        assertEquals(1, snapshot.get("South"));
    }

    @EverySchedule(cause = Cause.LOST_UPDATE)
    @DisplayName("after two threads counted one person each at the same gate, its count and the total are 2")
    void countsEverybody(Workers workers) {
        workers.add(2, "counts a person", worker -> counter.increment("North"));

        workers.run();

        assertEquals(2, counter.get("North"));
        assertEquals(2, counter.total());
    }
}
