import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HiddenMoveRulesTest {

    private final Counter counter = new Counter();

    @Test
    @DisplayName("all people of a gate can be moved, to a gate that was never used")
    void movesEverybody() {
        counter.add("North", 5);

        counter.move("North", "South", 5);

        HiddenStadium.assertCounts(counter, 0, 5);
    }

    @Test
    @DisplayName("people who were moved can be moved on and back")
    void movesBack() {
        counter.add("North", 5);

        counter.move("North", "East", 4);
        counter.move("East", "South", 3);
        counter.move("South", "North", 1);
        counter.move("East", "North", 1);

        HiddenStadium.assertCounts(counter, 3, 2);
    }

    @Test
    @DisplayName("moving more people than are there is refused and changes nothing")
    void refusesToMoveTooMany() {
        counter.add("North", 5);
        counter.add("South", 2);

        HiddenStadium.assertRefused(counter, "North", "South", 6);
        HiddenStadium.assertRefused(counter, "East", "South", 1);
        HiddenStadium.assertRefused(counter, "South", "East", Long.MAX_VALUE);

        HiddenStadium.assertCounts(counter, 5, 2);
    }

    @Test
    @DisplayName("moving a negative number of people is refused and changes nothing")
    void refusesNegativeNumbers() {
        counter.add("North", 5);
        counter.add("South", 2);

        HiddenStadium.assertRefused(counter, "North", "South", -1);

        HiddenStadium.assertCounts(counter, 5, 2);
    }

    @Test
    @DisplayName("moving nobody changes no count")
    void movesNobody() {
        counter.add("North", 5);

        counter.move("North", "South", 0);
        counter.move("South", "North", 0);
        counter.move("East", "West", 0);

        HiddenStadium.assertCounts(counter, 5, 0);
    }

    @Test
    @DisplayName("moving people from a gate to the same gate leaves its count as it is")
    void movesToTheSameGate() {
        counter.add("North", 5);
        counter.add("South", 1);

        counter.move("North", "North", 3);
        counter.move("North", "North", 5);

        HiddenStadium.assertCounts(counter, 5, 1);
    }

    @Test
    @DisplayName("moving more people than are there is refused, even to the same gate")
    void refusesToMoveTooManyToTheSameGate() {
        counter.add("North", 5);

        HiddenStadium.assertRefused(counter, "North", "North", 6);

        HiddenStadium.assertCounts(counter, 5, 0);
    }

    @Tag("functional")
    @EverySchedule(budget = 30)
    @DisplayName("after a refused move, other threads go on as usual")
    void goesOnAfterARefusal(Workers workers) {
        workers.add("moves more than are there", () -> {
            counter.add("North", 5);
            HiddenStadium.assertRefused(counter, "North", "South", 6);
            HiddenStadium.assertRefused(counter, "North", "North", 6);
            HiddenStadium.assertRefused(counter, "North", "South", -1);
            assertThrows(IllegalArgumentException.class, () -> counter.add("North", -1));
        });
        workers.run();

        workers.add("counts on", () -> {
            counter.increment("North");
            counter.move("North", "South", 6);
            HiddenStadium.assertCounts(counter, 0, 6);
        });
        workers.run();
    }
}
