import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Leaks;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;

class HiddenLastPersonTest {

    private final Counter counter = new Counter();

    @EverySchedule(budget = 300)
    @DisplayName("when two threads move the last person off a gate, one of them is refused")
    void movesTheLastPersonOnce(Workers workers) {
        counter.add("North", 1);
        counter.add("South", 1);
        var moved = new boolean[2];
        workers.add(2, "moves a person", worker -> {
            moved[worker] = HiddenStadium.tryToMoveOne(counter, "North", "South");
        });

        workers.run();

        assertNotEquals(moved[0], moved[1]);
        HiddenStadium.assertCounts(counter, 0, 2);
    }

    @EverySchedule(budget = 300)
    @DisplayName("a move off an empty gate to which somebody else moves a person is refused or goes through, whole")
    void movesWhoHasJustArrived(Workers workers) {
        counter.add("North", 1);
        workers.add("moves a person from North to East", () -> counter.move("North", "East", 1));
        var moved = new boolean[1];
        workers.add("moves a person from East to South", () -> {
            moved[0] = HiddenStadium.tryToMoveOne(counter, "East", "South");
        });

        workers.run();

        assertEquals(moved[0] ? 0 : 1, counter.get("East"));
        assertEquals(moved[0] ? 1 : 0, counter.get("South"));
        assertEquals(1, counter.total());
    }

    @EverySchedule(budget = 300)
    @DisplayName("while moves are refused, nobody sees a trace of them")
    void refusalsLeaveNoTrace(Workers workers) {
        counter.add("North", 2);
        counter.add("South", 3);
        workers.add("asks for too many", () -> HiddenStadium.assertRefused(counter, "North", "South", 3));
        workers.add("asks for counts and totals", () -> {
            assertEquals(2, counter.get("North"));
            assertEquals(3, counter.get("South"));
            assertEquals(5, counter.total());
            assertEquals(5, HiddenStadium.sum(counter.snapshot()));
        });

        workers.run();
    }

    @EverySchedule(budget = 300)
    @DisplayName("after a refused move, other threads go on as usual")
    void goesOnAfterARefusal(Workers workers) {
        workers.add("moves more than are there", () -> HiddenStadium.assertRefused(counter, "North", "South", 6));
        workers.add("counts on", () -> counter.add("South", 1));

        workers.run();

        HiddenStadium.assertCounts(counter, 0, 1);
    }

    @EverySchedule(budget = 50, allowedLeaks = Leaks.NONE)
    @DisplayName("when all calls have returned or were refused, no thread is left that was started for them")
    void leavesNoThread(Workers workers) {
        counter.add("North", 1);
        workers.add("moves the last person, and asks for too many", () -> {
            counter.move("North", "South", 1);
            HiddenStadium.assertRefused(counter, "North", "South", 6);
        });
        workers.add("counts a person and asks for the total", () -> {
            counter.increment("South");
            counter.total();
        });

        workers.run();

        HiddenStadium.assertCounts(counter, 0, 2);
    }
}
