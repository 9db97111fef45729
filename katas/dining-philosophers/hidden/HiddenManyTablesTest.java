import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;

/** What is enough for two tables may be too little for many. Nobody looks at the forks here. */
class HiddenManyTablesTest {

    @EverySchedule(budget = 10, cause = Cause.SERIALISED)
    @DisplayName("at each of three hundred tables somebody eats slowly, and all of them eat at the same time")
    void allSlow(Workers workers) {
        var tables = tables(300);
        workers.add(
                tables.length, "eats slowly at a table of its own", number -> eat(tables[number], 0, Hours::passOne));
        long begun = System.nanoTime();

        workers.run();

        assertFalse(Hours.areTwoAfter(begun), "somebody waited for a meal at another table");
    }

    @EverySchedule(budget = 10, cause = Cause.SERIALISED)
    @DisplayName("while somebody waits for a slow neighbour at each of many tables, all five eat at another one")
    void manyWait(Workers workers) throws Exception {
        for (var table : tables(130)) {
            workers.start("eats slowly", () -> eat(table, 0, Hours::passOne));
            workers.start("is hungry beside one who eats slowly", () -> eat(table, 1, Thread::yield));
        }
        Hours.passAMinute();

        var other = new DiningPhilosophers();
        long begun = System.nanoTime();
        for (int philosopher = 0; philosopher < 5; philosopher++) {
            eat(other, philosopher, Thread::yield);
        }

        assertFalse(Hours.isAnHourAfter(begun), "somebody waited for a meal at another table");
    }

    private static DiningPhilosophers[] tables(int count) {
        var tables = new DiningPhilosophers[count];
        Arrays.setAll(tables, number -> new DiningPhilosophers());
        return tables;
    }

    private static void eat(DiningPhilosophers table, int philosopher, Runnable meal) throws Exception {
        table.wantsToEat(philosopher, Thread::yield, Thread::yield, meal, Thread::yield, Thread::yield);
    }
}
