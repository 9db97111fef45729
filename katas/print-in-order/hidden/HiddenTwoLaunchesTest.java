import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

class HiddenTwoLaunchesTest {

    private final Launch one = new Launch();
    private final Launch other = new Launch();

    @EverySchedule(budget = 30, cause = Cause.ORDER)
    @Tag("functional")
    @DisplayName("what has happened at one launch does not let another one begin in the middle")
    void earlierLaunchDoesNotCount(Workers workers) {
        other.start(workers, 3);
        other.start(workers, 2);
        Launch.letADayPass();
        for (int number = 1; number <= 3; number++) {
            one.start(workers, number);
        }
        one.join();
        one.assertInOrder();
        Launch.letADayPass();

        other.start(workers, 1);

        other.join();
        other.assertInOrder();
    }

    @EverySchedule(budget = 200, cause = Cause.ORDER)
    @DisplayName("two launches at the same moment both keep their order")
    void bothKeepTheirOrder(Workers workers) {
        one.addAll(workers);
        other.addAll(workers);

        workers.run();

        one.assertInOrder();
        other.assertInOrder();
    }

    @EverySchedule(budget = 100, cause = Cause.SERIALISED)
    @DisplayName("while a step of one launch takes a day, another launch goes on")
    void longStepHoldsNobodyUp(Workers workers) throws InterruptedException {
        for (int number = 1; number <= 3; number++) {
            one.start(workers, number, Launch::letADayPass);
        }
        Thread.sleep(Duration.ofMinutes(1));
        long begun = System.nanoTime();
        for (int number = 1; number <= 3; number++) {
            other.start(workers, number);
        }
        other.join();
        long taken = System.nanoTime() - begun;
        one.join();

        other.assertInOrder();
        assertFalse(taken > Duration.ofHours(12).toNanos(), "a launch waited for the end of a step of another one");
    }
}
