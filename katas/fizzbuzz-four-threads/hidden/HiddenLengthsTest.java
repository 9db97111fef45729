import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

/** Games that end with each of the four, and right after each of them. */
@Tag("functional")
class HiddenLengthsTest {

    @EverySchedule(budget = 20, cause = Cause.ORDER)
    @DisplayName("with n = 1 the only print is 1, and the three that print nothing return as well")
    void one(Workers workers) {
        TestGame.play(workers, 1);
    }

    @EverySchedule(budget = 20, cause = Cause.ORDER)
    @DisplayName("with n = 2 nobody prints anything for 3")
    void two(Workers workers) {
        TestGame.play(workers, 2);
    }

    @EverySchedule(budget = 20, cause = Cause.ORDER)
    @DisplayName("with n = 3 the last print is Fizz, and all four calls return")
    void three(Workers workers) {
        TestGame.play(workers, 3);
    }

    @EverySchedule(budget = 20, cause = Cause.ORDER)
    @DisplayName("with n = 4 nobody prints anything for 5")
    void four(Workers workers) {
        TestGame.play(workers, 4);
    }

    @EverySchedule(budget = 20, cause = Cause.ORDER)
    @DisplayName("with n = 14 nobody prints anything for 15")
    void fourteen(Workers workers) {
        TestGame.play(workers, 14);
    }

    @EverySchedule(budget = 20, cause = Cause.ORDER)
    @DisplayName("with n = 16 the game goes on after FizzBuzz")
    void sixteen(Workers workers) {
        TestGame.play(workers, 16);
    }

    @EverySchedule(budget = 10, cause = Cause.ORDER)
    @DisplayName("with n = 150 every number has its print")
    void hundredAndFifty(Workers workers) {
        TestGame.play(workers, 150);
    }
}
