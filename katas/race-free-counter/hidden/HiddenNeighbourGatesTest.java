import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;

/**
 * Two gates whose names have hash codes that follow each other: however few parts a counter has that it spreads its gates over,
 * these two are in different ones. North, South and East are in the same one if there are two, four or eight.
 */
class HiddenNeighbourGatesTest {

    private static final String ONE = "Gate A";
    private static final String OTHER = "Gate B";

    private final Counter counter = new Counter();

    @EverySchedule(budget = 300, cause = Cause.LOST_UPDATE)
    @DisplayName(
            "while people are moved between neighbouring gates in both directions, both moves end and nobody is lost")
    void bothDirections(Workers workers) {
        fill();
        workers.add("moves a person there", () -> counter.move(ONE, OTHER, 1));
        workers.add("moves two people back", () -> counter.move(OTHER, ONE, 2));

        workers.run();

        assertCounts(6, 4);
    }

    @EverySchedule(budget = 300)
    @DisplayName("while a person is moved to the gate next door, every total and every snapshot adds up")
    void totalsAddUp(Workers workers) {
        fill();
        workers.add("moves a person", () -> counter.move(ONE, OTHER, 1));
        workers.add("asks", () -> {
            assertEquals(10, counter.total());
            assertEquals(10, HiddenStadium.sum(counter.snapshot()));
        });

        workers.run();
    }

    @EverySchedule(budget = 300)
    @DisplayName("while a person is moved back from the gate next door, every total and every snapshot adds up")
    void totalsAddUpTheOtherWayRound(Workers workers) {
        fill();
        workers.add("moves a person", () -> counter.move(OTHER, ONE, 1));
        workers.add("asks", () -> {
            assertEquals(10, HiddenStadium.sum(counter.snapshot()));
            assertEquals(10, counter.total());
        });

        workers.run();
    }

    @EverySchedule(budget = 300, cause = Cause.LOST_UPDATE)
    @DisplayName("who is counted at neighbouring gates while people are moved between them is not lost")
    void countsWhileMoved(Workers workers) {
        fill();
        workers.add("moves a person", () -> counter.move(ONE, OTHER, 1));
        workers.add("counts at both gates", this::countAtBoth);

        workers.run();

        assertCounts(5, 7);
    }

    @EverySchedule(budget = 300, cause = Cause.LOST_UPDATE)
    @DisplayName("who is counted at neighbouring gates while people are moved back is not lost")
    void countsWhileMovedBack(Workers workers) {
        fill();
        workers.add("moves a person back", () -> counter.move(OTHER, ONE, 1));
        workers.add("counts at both gates", this::countAtBoth);

        workers.run();

        assertCounts(7, 5);
    }

    @EverySchedule(budget = 300)
    @DisplayName("who asks at two neighbouring gates while a person is moved misses nobody and sees nobody twice")
    void nobodyMissingNobodyTwice(Workers workers) {
        fill();
        workers.add("moves a person", () -> counter.move(ONE, OTHER, 1));
        workers.add("asks at the gate that is left first", () -> {
            long one = counter.get(ONE);
            assertTrue(one + counter.get(OTHER) >= 10, "somebody is missing");
        });
        workers.add("asks at the gate that is reached first", () -> {
            long other = counter.get(OTHER);
            assertTrue(counter.get(ONE) + other <= 10, "somebody is there twice");
        });

        workers.run();
    }

    private void fill() {
        counter.add(ONE, 5);
        counter.add(OTHER, 5);
    }

    private void countAtBoth() {
        counter.increment(ONE);
        counter.increment(OTHER);
    }

    private void assertCounts(long one, long other) {
        assertEquals(one, counter.get(ONE));
        assertEquals(other, counter.get(OTHER));
        assertEquals(one + other, counter.total());
    }
}
