import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Worker;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;

class HiddenManyPilesTest {

    /** So many that what is given out to one pile after another comes round again. */
    private static final int MANY = 64;

    /** Of each kind more than the threads of any pool that has one for each processor. */
    private static final int SLOW = 10;

    @EverySchedule(budget = 10, cause = Cause.SERIALISED)
    @DisplayName("while a number of some piles takes a day, be it zero, odd or even, many other piles are finished")
    void longNumbersHoldNobodyUp(Workers workers) {
        List<Pile> slow = new ArrayList<>();
        for (int number = 0; number <= 2; number++) {
            addSlow(slow, number);
        }
        var arms = new ArrayList<Worker>();
        for (Pile pile : slow) {
            arms.add(workers.start("calls zero", pile::zero));
            arms.add(workers.start("calls odd", pile::odd));
            arms.add(workers.start("calls even", pile::even));
        }
        Pause.of(Duration.ofMinutes(1));

        long begun = System.nanoTime();
        finishMany(workers);
        long taken = System.nanoTime() - begun;

        arms.forEach(Worker::join);
        slow.forEach(Pile::assertComplete);
        assertFalse(taken > Pause.DAY.toNanos() / 2, "one pile waited for a number of another one");
    }

    /** Adds piles with as few numbers as possible, of which this one takes a day. */
    private static void addSlow(List<Pile> piles, int slowNumber) {
        for (int i = 0; i < SLOW; i++) {
            piles.add(new Pile(Math.max(slowNumber, 1), number -> {
                if (number == slowNumber) {
                    Pause.ofADay();
                }
            }));
        }
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
