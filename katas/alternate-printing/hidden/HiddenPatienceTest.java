import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Worker;
import dev.lockstep.engine.Workers;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

/** An int of milliseconds, which is often written for "for ever", holds less than 25 days. */
@Tag("functional")
class HiddenPatienceTest {

    private final Wall wall = new Wall(2);

    @EverySchedule(budget = 10, cause = Cause.ORDER)
    @DisplayName("when foo comes forty days after bar, bar still waits for it")
    void fooComesLate(Workers workers) {
        Worker bar = workers.start("calls bar", wall::bar);
        Pause.ofFortyDays();
        Worker foo = workers.start("calls foo", wall::foo);

        assertTakeTurns(foo, bar);
    }

    @EverySchedule(budget = 10, cause = Cause.ORDER)
    @DisplayName("when bar comes forty days after foo, foo still waits for it")
    void barComesLate(Workers workers) {
        Worker foo = workers.start("calls foo", wall::foo);
        Pause.ofFortyDays();
        Worker bar = workers.start("calls bar", wall::bar);

        assertTakeTurns(foo, bar);
    }

    @EverySchedule(budget = 10, cause = Cause.ORDER)
    @DisplayName("when runs begin to take forty days each, the next one still waits for the end of the one before")
    void longRuns(Workers workers) {
        var slow = new AtomicBoolean();
        Runnable run = () -> {
            if (slow.get()) {
                Pause.ofFortyDays();
            }
        };

        workers.start("makes runs slow", () -> slow.set(true));
        Worker foo = workers.start("calls foo", () -> wall.foo(run));
        Worker bar = workers.start("calls bar", () -> wall.bar(run));

        assertTakeTurns(foo, bar);
    }

    private void assertTakeTurns(Worker foo, Worker bar) {
        foo.join();
        bar.join();
        wall.assertTookTurns();
    }
}
