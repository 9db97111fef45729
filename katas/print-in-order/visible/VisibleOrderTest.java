import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;

class VisibleOrderTest {

    private final Foo foo = new Foo();
    private final LaunchLog log = new LaunchLog();

    @EverySchedule(budget = 300, cause = Cause.ORDER)
    @DisplayName("three threads that come at the same time do their steps in order")
    void allAtOnce(Workers workers) {
        workers.add("calls first", () -> foo.first(log.step("first")));
        workers.add("calls second", () -> foo.second(log.step("second")));
        workers.add("calls third", () -> foo.third(log.step("third")));

        workers.run();

        log.assertInOrder();
    }

    @EverySchedule(budget = 50, cause = Cause.ORDER)
    @DisplayName("a second step that comes a day before the first one waits for it")
    void secondComesEarly(Workers workers) throws InterruptedException {
        var early = workers.start("calls second", () -> foo.second(log.step("second")));
        Thread.sleep(Duration.ofDays(1)); // of virtual time: the grader's clock jumps ahead when nobody can go on
        workers.add("calls first", () -> foo.first(log.step("first")));
        workers.add("calls third", () -> foo.third(log.step("third")));
        workers.run();
        early.join();

        log.assertInOrder();
    }
}
