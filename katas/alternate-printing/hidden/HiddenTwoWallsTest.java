import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Worker;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

class HiddenTwoWallsTest {

    private final Wall one = new Wall(2);
    private final Wall other = new Wall(2);

    @EverySchedule(budget = 50, cause = Cause.ORDER)
    @Tag("functional")
    @DisplayName("a foo at one wall is no reason for a bar at another one")
    void turnsAreApart(Workers workers) {
        Worker oneFoo = workers.start("calls foo", one::foo);
        Pause.ofADay();
        Worker otherBar = workers.start("calls bar of another object", other::bar);
        Pause.ofADay();
        Worker otherFoo = workers.start("calls foo of another object", other::foo);
        Worker oneBar = workers.start("calls bar", one::bar);

        List.of(oneFoo, oneBar, otherFoo, otherBar).forEach(Worker::join);
        one.assertTookTurns();
        other.assertTookTurns();
    }

    @EverySchedule(budget = 200, cause = Cause.ORDER)
    @DisplayName("at two walls at the same moment both pairs take turns")
    void bothPairsTakeTurns(Workers workers) {
        workers.add("calls bar", one::bar);
        workers.add("calls bar of another object", other::bar);
        workers.add("calls foo", one::foo);
        workers.add("calls foo of another object", other::foo);

        workers.run();

        one.assertTookTurns();
        other.assertTookTurns();
    }

    @EverySchedule(budget = 100, cause = Cause.SERIALISED)
    @DisplayName("while each run at one wall takes a day, another wall is finished")
    void longRunsHoldNobodyUp(Workers workers) {
        Worker oneBar = workers.start("calls bar", () -> one.bar(Pause::ofADay));
        Worker oneFoo = workers.start("calls foo", () -> one.foo(Pause::ofADay));
        Pause.of(Duration.ofMinutes(1));

        long begun = System.nanoTime();
        workers.add("calls bar of another object", other::bar);
        workers.add("calls foo of another object", other::foo);
        workers.run();
        long taken = System.nanoTime() - begun;

        oneBar.join();
        oneFoo.join();
        one.assertTookTurns();
        other.assertTookTurns();
        assertFalse(taken > Pause.DAY.toNanos() / 2, "one wall waited for the end of a run at another one");
    }
}
