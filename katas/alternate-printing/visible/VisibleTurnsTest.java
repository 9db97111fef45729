import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;

class VisibleTurnsTest {

    private final Wall wall = new Wall(2);

    @EverySchedule(budget = 300, cause = Cause.ORDER)
    @DisplayName("two threads that come at the same time take turns, two times each")
    void bothAtOnce(Workers workers) {
        workers.add("calls foo", wall::foo);
        workers.add("calls bar", wall::bar);

        workers.run();

        wall.assertTookTurns();
    }

    @EverySchedule(budget = 50, cause = Cause.ORDER)
    @DisplayName("bar comes a day before foo, and waits for it")
    void barComesEarly(Workers workers) throws InterruptedException {
        var bar = workers.start("calls bar", wall::bar);
        Thread.sleep(Duration.ofDays(1)); // of virtual time: the grader's clock jumps ahead when nobody can go on
        var foo = workers.start("calls foo", wall::foo);
        foo.join();
        bar.join();

        wall.assertTookTurns();
    }
}
