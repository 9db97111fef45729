import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Readers beside more than one change: what looks unchanged may have been changed and changed back. */
class HiddenTwoWritersTest {

    @EverySchedule(budget = 3_000)
    @DisplayName("while people are moved between two pairs of gates at once, every total and every snapshot adds up")
    void twoMovesAtOnce(Workers workers) {
        var counter = filled("North", "South", "East", "West");
        workers.add("moves from North to South", () -> counter.move("North", "South", 1));
        workers.add("moves from East to West", () -> counter.move("East", "West", 1));
        workers.add("asks", () -> {
            assertEquals(8, HiddenStadium.sum(counter.snapshot()));
            assertEquals(8, counter.total());
        });

        workers.run();
    }

    @EverySchedule(budget = 3_000)
    @DisplayName("while a person is moved there, back and there again, every total and every snapshot adds up")
    void thereAndBack(Workers workers) {
        var counter = filled("North", "South");
        workers.add("moves a person there, back and there again", () -> {
            counter.move("North", "South", 1);
            counter.move("South", "North", 1);
            counter.move("North", "South", 1);
        });
        workers.add("asks for the total", () -> assertEquals(4, counter.total()));
        workers.add("takes a snapshot", () -> assertEquals(4, HiddenStadium.sum(counter.snapshot())));

        workers.run();
    }

    /** With many gates a copy takes longer than a move: two copies may look the same though neither was ever true. */
    @EverySchedule(budget = 300)
    @DisplayName("while a person walks to and fro between two of sixteen gates, every total and every snapshot adds up")
    void toAndFro(Workers workers) {
        var counter = filled("ABCDEFGHIJKLMNOP".split(""));
        workers.add("moves a person there and back, ten times", () -> {
            for (int i = 0; i < 10; i++) {
                counter.move("A", "P", 1);
                counter.move("P", "A", 1);
            }
        });
        workers.add("asks", () -> {
            assertEquals(32, HiddenStadium.sum(counter.snapshot()));
            assertEquals(32, counter.total());
        });

        workers.run();
    }

    @EverySchedule(budget = 300)
    @DisplayName("who asked before a move, and has seen where it led, sees that it left, too")
    void seesBothEndsOfAMove(Workers workers) {
        var counter = filled("North", "South");
        workers.add("moves a person", () -> counter.move("North", "South", 1));
        workers.add("asks before and after", () -> {
            counter.get("North");
            counter.total();
            boolean arrived = counter.get("South") == 3;
            assertFalse(arrived && counter.get("North") == 2, "a person was seen twice");
            assertEquals(4, counter.total());
        });

        workers.run();
    }

    @EverySchedule(budget = 1_000)
    @DisplayName("what one thread has seen of a move, and told another, the other sees, too")
    void toldByAnother(Workers workers) {
        var counter = filled("North", "South");
        var told = new AtomicBoolean();
        workers.add("moves a person", () -> counter.move("North", "South", 1));
        workers.add("tells of the move", () -> told.set(counter.get("South") == 3));
        workers.add("asks before and after", () -> {
            counter.get("South");
            boolean hasMoved = told.get();
            assertFalse(
                    hasMoved && counter.get("South") == 2, "the move was seen by one thread and then not by another");
        });

        workers.run();
    }

    @EverySchedule(budget = 300)
    @DisplayName("a move of as many as are there is not refused because another one, of too many, is")
    void refusalTakesNobodyAway(Workers workers) {
        var counter = filled("North", "South");
        workers.add("moves more than are there", () -> HiddenStadium.assertRefused(counter, "North", "South", 3));
        workers.add("moves as many as are there", () -> assertDoesNotThrow(() -> counter.move("North", "East", 2)));

        workers.run();

        assertEquals(2, counter.get("East"));
    }

    @EverySchedule(budget = 300)
    @DisplayName("while people are moved from a gate to the same gate, that is not refused, and nobody misses them")
    void movesToTheSameGate(Workers workers) {
        var counter = filled("North");
        workers.add("moves all from North to North", () -> assertDoesNotThrow(() -> counter.move("North", "North", 2)));
        workers.add("counts a person", () -> counter.increment("North"));
        workers.add("asks", () -> {
            long seen = counter.get("North");
            assertTrue(seen == 2 || seen == 3, "never were there " + seen);
            long total = assertDoesNotThrow(counter::total);
            assertTrue(total >= seen && total <= 3, "count " + seen + ", then total " + total);
        });

        workers.run();

        HiddenStadium.assertCounts(counter, 3, 0);
    }

    @EverySchedule(budget = 300)
    @DisplayName("a person on the move is at one of two gates, and can be moved on from there")
    void oneOfTwoGates(Workers workers) {
        var counter = new Counter();
        counter.add("North", 1);
        workers.add(
                "moves the person from North to South", () -> HiddenStadium.tryToMoveOne(counter, "North", "South"));
        workers.add(
                "moves the person on, wherever it is",
                () -> assertTrue(
                        HiddenStadium.tryToMoveOne(counter, "North", "East")
                                || HiddenStadium.tryToMoveOne(counter, "South", "East"),
                        "the person was at neither gate"));

        workers.run();
    }

    /** Whoever puts gates in an order by their hash codes has none for these two. */
    @EverySchedule(budget = 300)
    @DisplayName("while people are moved both ways between gates whose names have the same hash code, both moves end")
    void sameHashCodes(Workers workers) {
        var counter = filled("Aa", "BB");
        workers.add("moves a person there", () -> counter.move("Aa", "BB", 1));
        workers.add("moves two people back", () -> counter.move("BB", "Aa", 2));

        workers.run();

        assertEquals(3, counter.get("Aa"));
        assertEquals(1, counter.get("BB"));
    }

    @Test
    @DisplayName("a total is right however many people came in since somebody last asked")
    void rareTotals() {
        var counter = new Counter();
        long sum = 0;
        for (int people : new int[] {255, 256, 257, 65_535, 65_536, 65_537}) {
            for (int i = 0; i < people; i++) {
                counter.increment("North");
            }
            sum += people;
            assertEquals(sum, counter.total());
            assertEquals(sum, counter.get("North"));
        }
    }

    private static Counter filled(String... gates) {
        var counter = new Counter();
        for (String gate : gates) {
            counter.add(gate, 2);
        }
        return counter;
    }
}
