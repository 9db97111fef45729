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

    @EverySchedule(budget = 10, cause = Cause.SERIALISED)
    @DisplayName(
            "while each step of one launch takes a day, and another launch waits for its first step, many others go on")
    void nobodyHoldsManyUp(Workers workers) throws InterruptedException {
        var slow = new Launch();
        var waiting = new Launch();
        for (int number = 1; number <= 3; number++) {
            slow.start(workers, number, Launch::letADayPass);
        }
        waiting.start(workers, 3);
        waiting.start(workers, 2);
        Thread.sleep(Duration.ofMinutes(1));

        long begun = System.nanoTime();
        finishMany(workers);
        long taken = System.nanoTime() - begun;

        waiting.start(workers, 1);
        Stream.of(slow, waiting).forEach(HiddenManyLaunchesTest::assertComplete);
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
