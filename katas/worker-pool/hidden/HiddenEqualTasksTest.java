import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Leaks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

class HiddenEqualTasksTest {

    /** Equal to every other print of the same negative; each takes a minute. */
    private record Print(AtomicInteger negative) implements Callable<Integer> {

        @Override
        public Integer call() {
            int number = negative.incrementAndGet();
            Minutes.pass(Minutes.ONE);
            return number;
        }
    }

    @EverySchedule(budget = 20, allowedLeaks = Leaks.NONE)
    @Tag("functional")
    @DisplayName("four tasks that are equal are all done, and the pool is at its end when the last of them has ended")
    void equalTasks() throws Exception {
        var negative = new AtomicInteger();

        assertAllDone(List.of(new Print(negative), new Print(negative), new Print(negative), new Print(negative)));
    }

    @EverySchedule(budget = 20, allowedLeaks = Leaks.NONE)
    @Tag("functional")
    @DisplayName("a task that is submitted four times is done as often, and the pool is at its end after the last time")
    void sameTask() throws Exception {
        assertAllDone(Collections.nCopies(4, new Print(new AtomicInteger())));
    }

    private static void assertAllDone(List<Print> tasks) throws Exception {
        var pool = new WorkerPool(2);
        var futures = new ArrayList<Future<Integer>>();

        for (Print task : tasks) {
            futures.add(pool.submit(task));
        }
        pool.shutdown();

        assertTrue(pool.awaitTermination(Duration.ofDays(1)), "not at its end after a day");
        assertEquals(Set.of(1, 2, 3, 4), resultsOf(futures), "results of four tasks");
    }

    private static Set<Integer> resultsOf(List<Future<Integer>> futures) throws Exception {
        var results = new TreeSet<Integer>();
        for (var future : futures) {
            assertTrue(future.isDone(), "a task was accepted and not done when the pool was at its end");
            results.add(future.get());
        }
        return results;
    }
}
