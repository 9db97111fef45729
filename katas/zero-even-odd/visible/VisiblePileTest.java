import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;

class VisiblePileTest {

    private final Pile pile = new Pile(2);

    @EverySchedule(budget = 300, cause = Cause.ORDER)
    @DisplayName("three threads that come at the same time print 0, 1, 0, 2")
    void allAtOnce(Workers workers) {
        workers.add("calls zero", pile::zero);
        workers.add("calls odd", pile::odd);
        workers.add("calls even", pile::even);

        workers.run();

        pile.assertComplete();
    }

    @EverySchedule(budget = 50, cause = Cause.ORDER)
    @DisplayName("odd comes a day before the others, and waits for the first 0")
    void oddComesEarly(Workers workers) throws InterruptedException {
        var odd = workers.start("calls odd", pile::odd);
        Thread.sleep(Duration.ofDays(1)); // of virtual time: the grader's clock jumps ahead when nobody can go on
        workers.add("calls zero", pile::zero);
        workers.add("calls even", pile::even);
        workers.run();
        odd.join();

        pile.assertComplete();
    }
}
