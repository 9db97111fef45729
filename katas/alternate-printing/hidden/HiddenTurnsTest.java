import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Leaks;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Worker;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

class HiddenTurnsTest {

    @EverySchedule(budget = 500, cause = Cause.ORDER)
    @DisplayName("with a single turn each, bar comes after foo")
    void once(Workers workers) {
        takeTurns(workers, 1);
    }

    @EverySchedule(budget = 1_000, cause = Cause.ORDER)
    @DisplayName("with three turns each, foo and bar alternate, and both calls come to an end")
    void threeTimes(Workers workers) {
        takeTurns(workers, 3);
    }

    @EverySchedule(budget = 10, cause = Cause.ORDER)
    @Tag("functional")
    @DisplayName("with two hundred turns each, foo and bar alternate, and both calls come to an end")
    void twoHundredTimes(Workers workers) {
        takeTurns(workers, 200);
    }

    @EverySchedule(budget = 50, cause = Cause.ORDER)
    @Tag("functional")
    @DisplayName("whoever comes first, and be it a day before the other one: foo begins, and they take turns")
    void aDayBetween(Workers workers) {
        for (int n = 1; n <= 3; n++) {
            var fooFirst = new Wall(n);
            Worker foo = workers.start("calls foo", fooFirst::foo);
            Pause.ofADay();
            workers.start("calls bar", fooFirst::bar).join();
            foo.join();
            fooFirst.assertTookTurns();

            var barFirst = new Wall(n);
            Worker bar = workers.start("calls bar", barFirst::bar);
            Pause.ofADay();
            workers.start("calls foo", barFirst::foo).join();
            bar.join();
            barFirst.assertTookTurns();
        }
    }

    @EverySchedule(budget = 20, cause = Cause.ORDER, allowedLeaks = Leaks.NONE)
    @DisplayName("when both calls have returned, no thread is left that was started for them")
    void leavesNoThread(Workers workers) {
        takeTurns(workers, 2);
    }

    @Stress(iterations = 10, cause = Cause.ORDER)
    @DisplayName("on real threads, too, foo and bar alternate")
    void onRealThreads(Workers workers) {
        takeTurns(workers, 50);
    }

    private static void takeTurns(Workers workers, int n) {
        var wall = new Wall(n);
        workers.add("calls bar", wall::bar);
        workers.add("calls foo", wall::foo);

        workers.run();

        wall.assertTookTurns();
    }
}
