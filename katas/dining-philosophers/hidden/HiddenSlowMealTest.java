import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Leaks;
import dev.lockstep.engine.Workers;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;

class HiddenSlowMealTest {

    private final TestTable table = new TestTable();

    @EverySchedule(budget = 60)
    @DisplayName("while a slow philosopher takes hours for a meal, the neighbours wait, and all five eat")
    void neighboursWait(Workers workers) {
        var slow = table.start(workers, 0, Hours::passOne);
        for (int philosopher = 1; philosopher < 5; philosopher++) {
            table.sit(workers, philosopher);
        }
        workers.run();
        slow.join();

        table.assertPeace(5);
    }

    @EverySchedule(budget = 10)
    @DisplayName("while a philosopher eats for forty days, both neighbours wait, and eat then")
    void neighboursWaitForFortyDays(Workers workers) {
        var slow = table.start(workers, 0, eatsForFortyDays());
        table.sit(workers, 1);
        table.sit(workers, 4);
        workers.run();
        slow.join();

        table.assertPeace(3);
    }

    @EverySchedule(budget = 60)
    @DisplayName(
            "two slow meals at different sides of the table, and a hungry philosopher between them, who eats at last")
    void betweenTwo(Workers workers) {
        var one = table.start(workers, 0, Hours::passOne);
        var other = table.start(workers, 2, Hours::passOne);
        table.sit(workers, 1, 1);
        table.sit(workers, 3);
        workers.run();
        one.join();
        other.join();

        table.assertPeace(5);
    }

    @EverySchedule(budget = 20, allowedLeaks = Leaks.NONE)
    @DisplayName("when all have eaten, no thread is left that was started for them")
    void leavesNoThread(Workers workers) {
        var slow = table.start(workers, 0, Hours::passOne);
        table.sit(workers, 1, 1);
        table.sit(workers, 1);
        table.sit(workers, 4);
        workers.run();
        slow.join();

        table.assertPeace(5);
    }

    @EverySchedule(budget = 30, cause = Cause.SERIALISED)
    @DisplayName("while one table waits for a slow philosopher, all five eat at another one")
    void otherTable(Workers workers) {
        var other = new TestTable();
        var slow = table.start(workers, 0, Hours::passOne);
        var waiting = table.start(workers, 1, Thread::yield);

        long begun = System.nanoTime();
        for (int philosopher = 0; philosopher < 5; philosopher++) {
            other.sit(workers, philosopher);
        }
        other.assertAllEat(workers, 5);
        boolean late = Hours.isAnHourAfter(begun);

        slow.join();
        waiting.join();
        table.assertPeace(2);
        assertFalse(late, "somebody waited for a meal at another table");
    }

    /** Of the five actions of a meal, only the third one, to eat, takes so long. */
    private static Runnable eatsForFortyDays() {
        var action = new AtomicInteger();
        return () -> {
            if (action.incrementAndGet() == 3) {
                Hours.passFortyDays();
            } else {
                Thread.yield();
            }
        };
    }
}
