import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Worker;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;

class HiddenManyWallsTest {

    /** So many that what is given out to one wall after another comes round again. */
    private static final int MANY = 64;

    @EverySchedule(budget = 10, cause = Cause.SERIALISED)
    @DisplayName("while a foo at one wall and a bar at another one take a day, many other walls are finished")
    void longRunsHoldNobodyUp(Workers workers) {
        var slowFoo = new Wall(1);
        var slowBar = new Wall(1);
        List<Worker> slow = List.of(
                workers.start("calls bar", slowFoo::bar),
                workers.start("calls foo", () -> slowFoo.foo(Pause::ofADay)),
                workers.start("calls bar of another object", () -> slowBar.bar(Pause::ofADay)),
                workers.start("calls foo of another object", slowBar::foo));
        Pause.of(Duration.ofMinutes(1));

        long begun = System.nanoTime();
        finishMany(workers);
        long taken = System.nanoTime() - begun;

        slow.forEach(Worker::join);
        slowFoo.assertTookTurns();
        slowBar.assertTookTurns();
        assertFalse(taken > Pause.DAY.toNanos() / 2, "one wall waited for the end of a run at another one");
    }

    private static void finishMany(Workers workers) {
        List<Wall> walls = Stream.generate(() -> new Wall(1)).limit(MANY).toList();
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
}
