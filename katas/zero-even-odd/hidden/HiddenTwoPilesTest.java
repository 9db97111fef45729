import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Worker;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

class HiddenTwoPilesTest {

    @EverySchedule(budget = 50, cause = Cause.ORDER)
    @Tag("functional")
    @DisplayName("a zero of one pile is no reason for a number of another one")
    void ordersAreApart(Workers workers) {
        var one = new Pile(2);
        var other = new Pile(2);
        Worker oneZero = workers.start("calls zero", one::zero);
        Pause.ofADay();
        Worker otherOdd = workers.start("calls odd of another object", other::odd);
        Worker otherEven = workers.start("calls even of another object", other::even);
        Pause.ofADay();
        Worker otherZero = workers.start("calls zero of another object", other::zero);
        Worker oneOdd = workers.start("calls odd", one::odd);
        Worker oneEven = workers.start("calls even", one::even);

        List.of(oneZero, oneOdd, oneEven, otherZero, otherOdd, otherEven).forEach(Worker::join);
        one.assertComplete();
        other.assertComplete();
    }

    @EverySchedule(budget = 200, cause = Cause.ORDER)
    @DisplayName("two piles at the same moment both grow in order")
    void bothGrow(Workers workers) {
        var one = new Pile(2);
        var other = new Pile(3);
        addAll(workers, one);
        addAll(workers, other);

        workers.run();

        one.assertComplete();
        other.assertComplete();
    }

    @EverySchedule(budget = 100, cause = Cause.SERIALISED)
    @DisplayName("while each number of one pile takes a day, another pile is finished")
    void longNumbersHoldNobodyUp(Workers workers) {
        var one = new Pile(2, Pause::ofADay);
        var other = new Pile(2);
        Worker even = workers.start("calls even", one::even);
        Worker odd = workers.start("calls odd", one::odd);
        Worker zero = workers.start("calls zero", one::zero);
        Pause.of(Duration.ofMinutes(1));

        long begun = System.nanoTime();
        addAll(workers, other);
        workers.run();
        long taken = System.nanoTime() - begun;

        List.of(even, odd, zero).forEach(Worker::join);
        one.assertComplete();
        other.assertComplete();
        assertFalse(taken > Pause.DAY.toNanos() / 2, "one pile waited for a number of another one");
    }

    private static void addAll(Workers workers, Pile pile) {
        workers.add("calls even", pile::even);
        workers.add("calls odd", pile::odd);
        workers.add("calls zero", pile::zero);
    }
}
