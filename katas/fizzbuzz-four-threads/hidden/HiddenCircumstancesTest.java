import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;

class HiddenCircumstancesTest {

    @EverySchedule(budget = 30, cause = Cause.ORDER)
    @DisplayName("when fizz is called a day late, it finds everything as it should be, and nobody has printed for it")
    void fizzComesLate(Workers workers) {
        comesLate(workers, TestGame.Child.FIZZ);
    }

    @EverySchedule(budget = 30, cause = Cause.ORDER)
    @DisplayName("when number is called a day late, the game is played as usual")
    void numberComesLate(Workers workers) {
        comesLate(workers, TestGame.Child.NUMBER);
    }

    @EverySchedule(budget = 30, cause = Cause.ORDER)
    @DisplayName("when fizzbuzz is called a day late, the game is played as usual")
    void fizzbuzzComesLate(Workers workers) {
        comesLate(workers, TestGame.Child.FIZZBUZZ);
    }

    @EverySchedule(budget = 10, cause = Cause.ORDER)
    @DisplayName("whichever of the four is called forty days late, nobody gives up, and the game is played as usual")
    void fortyDaysLate(Workers workers) {
        for (TestGame.Child late : TestGame.Child.values()) {
            comesLate(workers, new TestGame(5), late, Pause::ofFortyDays);
        }
    }

    @EverySchedule(budget = 40, cause = Cause.ORDER)
    @DisplayName("when prints begin to take an hour each, the next one still waits for the one before")
    void slowPrints(Workers workers) {
        becomesSlow(workers, 6, Pause::ofAnHour);
    }

    @EverySchedule(budget = 10, cause = Cause.ORDER)
    @DisplayName("when prints begin to take forty days each, the next one still waits for the one before")
    void verySlowPrints(Workers workers) {
        becomesSlow(workers, 3, Pause::ofFortyDays);
    }

    @EverySchedule(budget = 40, cause = Cause.ORDER)
    @DisplayName("two games at the same time do not disturb each other")
    void twoGames(Workers workers) {
        var one = new TestGame(5);
        var other = new TestGame(3);

        one.begin(workers);
        other.begin(workers);

        one.assertEndsWell();
        other.assertEndsWell();
    }

    @EverySchedule(budget = 20, cause = Cause.ORDER)
    @DisplayName("a second game after the first one begins at 1 again")
    void oneAfterAnother(Workers workers) {
        TestGame.play(workers, 6);
        TestGame.play(workers, 5);
    }

    @EverySchedule(budget = 30, cause = Cause.SERIALISED)
    @DisplayName("prints that take an hour do not hold up another game")
    void otherGameGoesOn(Workers workers) {
        var quick = new TestGame(2);
        var slow = new TestGame(2, Pause::ofAnHour);
        long begun = System.nanoTime();

        quick.begin(workers);
        slow.begin(workers);

        quick.assertEndsWell();
        assertTrue(System.nanoTime() - begun < Duration.ofMinutes(30).toNanos(), "one game waited for the other");
        slow.assertEndsWell();
    }

    private static void comesLate(Workers workers, TestGame.Child late) {
        comesLate(workers, new TestGame(16), late, Pause::ofADay);
    }

    private static void comesLate(Workers workers, TestGame game, TestGame.Child late, Runnable pause) {
        game.begin(workers, EnumSet.complementOf(EnumSet.of(late)));
        pause.run();
        game.begin(workers, EnumSet.of(late));

        game.assertEndsWell();
    }

    private static void becomesSlow(Workers workers, int n, Runnable pause) {
        var slow = new AtomicBoolean();
        var game = new TestGame(n, () -> {
            if (slow.get()) {
                pause.run();
            }
        });

        workers.start("makes prints slow", () -> slow.set(true));
        game.begin(workers);

        game.assertEndsWell();
    }
}
