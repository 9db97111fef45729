package dev.lockstep.engine.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Places that many threads and objects have come to. */
class ManyVisitsTest {

    private static final int THREADS = 3;
    private static final int OBJECTS = 20_000;

    @Test
    void whatManyObjectsOfSeveralThreadsAreIsKeptApart() {
        var visits = new Visits();
        objects().forEach(place -> visits.add(0, place, place % 2 == 0));
        objects().forEach(place -> visits.add(1, place, false));

        assertEquals(THREADS * OBJECTS / 2, visits.shared().size());
    }

    /** Where they lay side by side, each look-up went past all of them: schedules in which threads nap for long took minutes. */
    @Test
    void objectsWithNumbersOneAfterAnotherDoNotLieSideBySide() {
        int mask = (1 << 17) - 1;
        boolean[] taken = new boolean[mask + 1];
        long further = objects()
                .map(place -> stepsFrom(Visits.slotOf(place, mask), taken))
                .sum();

        assertTrue(further < 2L * THREADS * OBJECTS, "look-ups went on to the next slot " + further + " times");
    }

    /** Their numbers begin with that of the thread that made them. */
    private static LongStream objects() {
        return LongStream.range(0, THREADS)
                .flatMap(thread -> LongStream.range(1, OBJECTS + 1).map(number -> (thread << Integer.SIZE) | number));
    }

    private static int stepsFrom(int slot, boolean[] taken) {
        int steps = 0;
        while (taken[(slot + steps) & (taken.length - 1)]) {
            steps++;
        }
        taken[(slot + steps) & (taken.length - 1)] = true;
        return steps;
    }
}
