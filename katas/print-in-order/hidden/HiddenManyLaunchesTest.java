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

    /** So many of each kind that they may need all threads of a pool which others use, too. */
    private static final int TEN = 10;

    @EverySchedule(budget = 10, cause = Cause.SERIALISED)
    @DisplayName(
            "while first, second or third steps of some launches take a day, and another one waits, many others go on")
    void nobodyHoldsManyUp(Workers workers) throws InterruptedException {
        List<Launch> slowFirst = beginSlow(workers, 1);
        List<Launch> slowSecond = beginSlow(workers, 2);
        List<Launch> slowThird = beginSlow(workers, 3);
        var waiting = new Launch();
        waiting.start(workers, 3);
        waiting.start(workers, 2);
        Thread.sleep(Duration.ofMinutes(1));

        long begun = System.nanoTime();
        finishMany(workers);
        long taken = System.nanoTime() - begun;

        waiting.start(workers, 1);
        assertComplete(waiting);
        Launch.letADayPass();
        slowFirst.forEach(launch -> launch.start(workers, 2));
        slowFirst.forEach(launch -> launch.start(workers, 3));
        slowSecond.forEach(launch -> launch.start(workers, 3));
        for (var slow : List.of(slowFirst, slowSecond, slowThird)) {
            slow.forEach(HiddenManyLaunchesTest::assertComplete);
        }
        assertFalse(taken > Duration.ofHours(12).toNanos(), "a launch waited for another one");
    }

    /** Begins launches whose step with this number takes a day; nobody comes for the steps after it yet. */
    private static List<Launch> beginSlow(Workers workers, int slowStep) throws InterruptedException {
        List<Launch> launches = Stream.generate(Launch::new).limit(TEN).toList();
        for (int number = 1; number < slowStep; number++) {
            int step = number;
            launches.forEach(launch -> launch.start(workers, step));
            Thread.sleep(Duration.ofSeconds(1));
        }
        launches.forEach(launch -> launch.start(workers, slowStep, Launch::letADayPass));
        return launches;
    }

    private static void finishMany(Workers workers) {
        List<Launch> launches = Stream.generate(Launch::new).limit(MANY).toList();
        for (int number = 3; number >= 1; number--) {
            int step = number;
            workers.add("calls one method of one object after another", () -> {
                for (Launch launch : launches) {
                    launch.callAndLook(step);
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
