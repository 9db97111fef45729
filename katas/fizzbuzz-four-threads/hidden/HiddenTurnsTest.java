import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Leaks;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;

/** All four are in a hurry. */
class HiddenTurnsTest {

    @EverySchedule(budget = 200, cause = Cause.ORDER)
    @DisplayName("one print and the end: all four calls return, whoever notices first")
    void endsAtOnce(Workers workers) {
        TestGame.play(workers, 1);
    }

    @EverySchedule(budget = 100, cause = Cause.ORDER, allowedLeaks = Leaks.NONE)
    @DisplayName("when all four calls have returned, no thread is left that was started for them")
    void leavesNoThread(Workers workers) {
        TestGame.play(workers, 1);
    }

    @EverySchedule(budget = 100, cause = Cause.ORDER)
    @DisplayName("1, 2, Fizz: the turn goes to another one, and all four calls return")
    void firstFizz(Workers workers) {
        TestGame.play(workers, 3);
    }

    @EverySchedule(budget = 60, cause = Cause.ORDER)
    @DisplayName("from Buzz to Fizz the turn goes directly from one to the other, without a number between them")
    void buzzToFizz(Workers workers) {
        TestGame.play(workers, 10);
    }

    @EverySchedule(budget = 30, cause = Cause.ORDER)
    @DisplayName("with n = 31 there are two FizzBuzz, and each is printed once")
    void twice(Workers workers) {
        TestGame.play(workers, 31);
    }
}
