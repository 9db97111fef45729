import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Worker;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;

class HiddenManyWallsTest {

    /** So many that what is given out to one wall after another comes round again. */
    private static final int MANY = 64;

    /** More than the threads of any pool that has one for each processor. */
    private static final int SLOW = 10;

    @EverySchedule(budget = 10, cause = Cause.SERIALISED)
    @DisplayName("while a foo at some walls and a bar at others take a day, many other walls are finished")
    void longRunsHoldNobodyUp(Workers workers) {
        List<Wall> slowFoos = walls(SLOW);
        List<Wall> slowBars = walls(SLOW);
        var slow = new ArrayList<Worker>();
        for (Wall wall : slowFoos) {
            slow.add(workers.start("calls bar", wall::bar));
            slow.add(workers.start("calls foo", () -> wall.foo(Pause::ofADay)));
        }
        for (Wall wall : slowBars) {
            slow.add(workers.start("calls bar", () -> wall.bar(Pause::ofADay)));
            slow.add(workers.start("calls foo", wall::foo));
        }
        Pause.of(Duration.ofMinutes(1));

        long begun = System.nanoTime();
        finishMany(workers);
        long taken = System.nanoTime() - begun;

        slow.forEach(Worker::join);
        slowFoos.forEach(Wall::assertTookTurns);
        slowBars.forEach(Wall::assertTookTurns);
        assertFalse(taken > Pause.DAY.toNanos() / 2, "one wall waited for the end of a run at another one");
    }

    private static void finishMany(Workers workers) {
        List<Wall> walls = walls(MANY);
        workers.add("calls foo of one object after another", () -> {
            for (Wall wall : walls) {
                wall.foo();
            }
        });
        workers.add("calls bar of one object after another", () -> {
            for (Wall wall : walls) {
                wall.bar();
            }
        });

        workers.run();

        walls.forEach(Wall::assertTookTurns);
    }

    private static List<Wall> walls(int count) {
        return Stream.generate(() -> new Wall(1)).limit(count).toList();
    }
}
