import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;

class HiddenManyLaunchesTest {

    /** So many that what is given out to one launch after another comes round again. */
    private static final int MANY = 64;

    /** So many that they may need all threads of a pool which others use, too. */
    private static final int TWENTY = 20;

    @EverySchedule(budget = 10, cause = Cause.SERIALISED)
    @DisplayName(
            "while first steps of twenty launches take a day, and another launch waits for its own, many others go on")
    void nobodyHoldsManyUp(Workers workers) throws InterruptedException {
        var slow = Stream.generate(Launch::new).limit(TWENTY).toList();
        var waiting = new Launch();
        slow.forEach(launch -> launch.start(workers, 1, Launch::letADayPass));
        waiting.start(workers, 3);
        waiting.start(workers, 2);
        Thread.sleep(Duration.ofMinutes(1));

        long begun = System.nanoTime();
        finishMany(workers);
        long taken = System.nanoTime() - begun;

        waiting.start(workers, 1);
        assertComplete(waiting);
        for (var launch : slow) {
            launch.start(workers, 2);
            launch.start(workers, 3);
            assertComplete(launch);
        }
        assertFalse(taken > Duration.ofHours(12).toNanos(), "a launch waited for another one");
    }

    private static void finishMany(Workers workers) {
        List<Launch> launches = Stream.generate(Launch::new).limit(MANY).toList();
        for (int number = 3; number >= 1; number--) {
            int step = number;
            workers.add("calls one method of one object after another", () -> {
                for (Launch launch : launches) {
                    launch.call(step, launch.step(step));
                }
            });
        }

        workers.run();

        launches.forEach(Launch::assertInOrder);
    }

    private static void assertComplete(Launch launch) {
        launch.join();
        launch.assertInOrder();
    }
}
