import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;

class VisibleGameTest {

    @EverySchedule(budget = 30, cause = Cause.ORDER)
    @DisplayName("with n = 5 the prints are 1, 2, Fizz, 4, Buzz, and all four calls return")
    void five(Workers workers) {
        TestGame.play(workers, 5);
    }

    @EverySchedule(budget = 20, cause = Cause.ORDER)
    @DisplayName("with n = 15 the last print is FizzBuzz, and all four calls return")
    void fifteen(Workers workers) {
        TestGame.play(workers, 15);
    }
}
