import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Worker;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;

class HiddenManyPilesTest {

    /** So many that what is given out to one pile after another comes round again. */
    private static final int MANY = 64;

    @EverySchedule(budget = 10, cause = Cause.SERIALISED)
    @DisplayName("while each number of one pile takes a day, many other piles are finished")
    void longNumbersHoldNobodyUp(Workers workers) {
        var slow = new Pile(2, Pause::ofADay);
        List<Worker> arms = List.of(
                workers.start("calls even", slow::even),
                workers.start("calls odd", slow::odd),
                workers.start("calls zero", slow::zero));
        Pause.of(Duration.ofMinutes(1));

        long begun = System.nanoTime();
        finishMany(workers);
        long taken = System.nanoTime() - begun;

        arms.forEach(Worker::join);
        slow.assertComplete();
        assertFalse(taken > Pause.DAY.toNanos() / 2, "one pile waited for a number of another one");
    }

    private static void finishMany(Workers workers) {
        List<Pile> piles = Stream.generate(() -> new Pile(2)).limit(MANY).toList();
        workers.add("calls even of one object after another", () -> {
            for (Pile pile : piles) {
                pile.even();
            }
        });
        workers.add("calls odd of one object after another", () -> {
            for (Pile pile : piles) {
                pile.odd();
            }
        });
        workers.add("calls zero of one object after another", () -> {
            for (Pile pile : piles) {
                pile.zero();
            }
        });

        workers.run();

        piles.forEach(Pile::assertComplete);
    }
}
