package dev.lockstep.engine.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the progress of an exploration")
class ProgressTest {

    private final List<Progress> seen = new ArrayList<>();

    @Test
    void countsSchedulesFromTheFirstOn() {
        new Exploration(() -> seen.add(Progress.now()), Settings.USUAL).run();

        assertEquals(1, seen.getFirst().schedules());
        List<Integer> counts = seen.stream().map(Progress::schedules).toList();
        assertEquals(counts.stream().sorted().toList(), counts);
        assertTrue(counts.getLast() > 1, counts::toString);
    }

    @Test
    void isAPartOfWhatTheBudgetsAllow() {
        new Exploration(() -> seen.add(Progress.now()), Settings.USUAL.withBudget(10, 40)).run();

        assertEquals(1.0 / 50, seen.getFirst().part());
        assertTrue(seen.stream().allMatch(progress -> progress.part() > 0 && progress.part() <= 1), seen::toString);
    }

    @Test
    void isNoneBeforeAndAfterIt() {
        new Exploration(() -> {}, Settings.USUAL).run();

        assertEquals(new Progress(0, 0), Progress.now());
        assertEquals(0, Progress.now().part());
    }
}
