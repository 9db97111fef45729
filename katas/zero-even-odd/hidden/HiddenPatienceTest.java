import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Worker;
import dev.lockstep.engine.Workers;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

/** An int of milliseconds, which is often written for "for ever", holds less than 25 days. */
@Tag("functional")
class HiddenPatienceTest {

    @EverySchedule(budget = 10, cause = Cause.ORDER)
    @DisplayName("when zero comes forty days after the others, they still wait for it")
    void zeroComesLate(Workers workers) {
        var pile = new Pile(2);
        Worker odd = workers.start("calls odd", pile::odd);
        Worker even = workers.start("calls even", pile::even);
        Pause.ofFortyDays();
        Worker zero = workers.start("calls zero", pile::zero);

        assertGrows(pile, zero, odd, even);
    }

    @EverySchedule(budget = 10, cause = Cause.ORDER)
    @DisplayName("when odd comes forty days after the others, they still wait for it")
    void oddComesLate(Workers workers) {
        var pile = new Pile(2);
        Worker zero = workers.start("calls zero", pile::zero);
        Worker even = workers.start("calls even", pile::even);
        Pause.ofFortyDays();
        Worker odd = workers.start("calls odd", pile::odd);

        assertGrows(pile, zero, odd, even);
    }

    @EverySchedule(budget = 10, cause = Cause.ORDER)
    @DisplayName("when numbers begin to take forty days each, the next one still waits for the one in front of it")
    void longNumbers(Workers workers) {
        var slow = new AtomicBoolean();
        var pile = new Pile(2, () -> {
            if (slow.get()) {
                Pause.ofFortyDays();
            }
        });

        workers.start("makes numbers slow", () -> slow.set(true));
        Worker zero = workers.start("calls zero", pile::zero);
        Worker odd = workers.start("calls odd", pile::odd);
        Worker even = workers.start("calls even", pile::even);

        assertGrows(pile, zero, odd, even);
    }

    private static void assertGrows(Pile pile, Worker... arms) {
        List.of(arms).forEach(Worker::join);
        pile.assertComplete();
    }
}
