import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;

class HiddenManyGamesTest {

    /** So many that what is given out to one game after another comes round again. */
    private static final int MANY = 64;

    @EverySchedule(budget = 10, cause = Cause.SERIALISED)
    @DisplayName("while a number, Fizz, Buzz or FizzBuzz takes an hour in some games, many other games are played")
    void longPrintsHoldNobodyUp(Workers workers) {
        List<TestGame> slow = List.of(
                endsSlowly(1, TestGame.Child.NUMBER),
                endsSlowly(3, TestGame.Child.FIZZ),
                endsSlowly(5, TestGame.Child.BUZZ),
                endsSlowly(15, TestGame.Child.FIZZBUZZ));
        slow.forEach(game -> game.begin(workers));
        Pause.of(Duration.ofMinutes(1));

        long begun = System.nanoTime();
        playMany(workers);
        long taken = System.nanoTime() - begun;

        slow.forEach(TestGame::assertEndsWell);
        assertTrue(taken < Duration.ofMinutes(30).toNanos(), "one game waited for the other");
    }

    /** A game whose last print takes an hour. */
    private static TestGame endsSlowly(int n, TestGame.Child last) {
        return new TestGame(n, child -> {
            if (child == last) {
                Pause.ofAnHour();
            }
        });
    }

    private static void playMany(Workers workers) {
        List<TestGame> games =
                Stream.generate(() -> new TestGame(3)).limit(MANY).toList();
        for (TestGame.Child child : TestGame.Child.values()) {
            workers.add("plays " + child.name().toLowerCase() + " in one game after another", () -> {
                for (TestGame game : games) {
                    game.take(child);
                }
            });
        }

        workers.run();

        games.forEach(TestGame::assertEndsWell);
    }
}
