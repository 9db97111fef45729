import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Worker;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;

class HiddenManyLabsTest {

    /** So many that what is given out to one object after another comes round again. */
    private static final int MANY = 64;

    /** So many that they may need all threads of a pool which others use, too. */
    private static final int A_DOZEN = 12;

    @EverySchedule(budget = 10, cause = Cause.SERIALISED)
    @DisplayName("releases that take an hour, in a dozen objects, do not hold up the molecules of many others")
    void longReleasesHoldNobodyUp(Workers workers) throws InterruptedException {
        List<Worker> slow = new ArrayList<>();
        for (int number = 0; number < A_DOZEN; number++) {
            slow.addAll(makeSlowly(workers, new H2O()));
        }
        Thread.sleep(Duration.ofMinutes(1));

        long begun = System.nanoTime();
        makeMany(workers);
        long taken = System.nanoTime() - begun;

        assertTrue(taken < Duration.ofMinutes(30).toNanos(), "one object waited for the other");
        slow.forEach(Worker::join);
    }

    private static List<Worker> makeSlowly(Workers workers, H2O water) {
        return List.of(
                workers.start("is a slow hydrogen", () -> water.hydrogen(TestLab::takeAnHour)),
                workers.start("is a slow oxygen", () -> water.oxygen(TestLab::takeAnHour)),
                workers.start("is a slow hydrogen", () -> water.hydrogen(TestLab::takeAnHour)));
    }

    private static void makeMany(Workers workers) {
        List<H2O> waters = Stream.generate(H2O::new).limit(MANY).toList();
        workers.add(2, "is a hydrogen in one object after another", atom -> {
            for (H2O water : waters) {
                water.hydrogen(() -> {});
            }
        });
        workers.add("is an oxygen in one object after another", () -> {
            for (H2O water : waters) {
                water.oxygen(() -> {});
            }
        });

        workers.run();
    }
}
