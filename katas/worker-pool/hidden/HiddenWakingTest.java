import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Leaks;
import dev.lockstep.engine.Worker;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

/** Who waits with a limit goes on in any case, so it is only late if nobody wakes it. */
class HiddenWakingTest {

    private static final Duration DAY = Duration.ofDays(1);

    /** So short that idle workers which leave after a second are still there. */
    private static final Duration MOMENT = Duration.ofMillis(100);

    private static final int FIFTEEN = 15;

    @EverySchedule(budget = 40, cause = Cause.LATE, allowedLeaks = Leaks.NONE)
    @DisplayName("when the last task ends after the shutdown, two that wait for the end both hear of it at once")
    void lastTaskEnds(Workers workers) throws Exception {
        var pool = new WorkerPool(2);
        var order = Order.taking(Duration.ofSeconds(2)).submitTo(pool);
        var cameBefore = waitForTheEnd(workers, pool);
        Minutes.pass(MOMENT);
        pool.shutdown();
        var cameAfter = waitForTheEnd(workers, pool);
        order.assertDone();

        long ended = System.nanoTime();
        cameBefore.join();
        cameAfter.join();

        assertTrue(Minutes.havePassed(Duration.ZERO, ended), "one of two heard late of the end");
    }

    @EverySchedule(budget = 40, cause = Cause.LATE, allowedLeaks = Leaks.NONE)
    @DisplayName("when a pool that has nothing to do is shut down, two that wait for the end both hear of it at once")
    void idlePoolIsShutDown(Workers workers) throws Exception {
        for (int tasks = 0; tasks <= 1; tasks++) {
            var pool = new WorkerPool(2);
            var waiters = List.of(waitForTheEnd(workers, pool), waitForTheEnd(workers, pool));
            for (int i = 0; i < tasks; i++) {
                Order.quick().submitTo(pool).assertDone();
            }
            Minutes.pass(MOMENT);

            long begun = System.nanoTime();
            pool.shutdown();
            waiters.forEach(Worker::join);

            assertTrue(Minutes.havePassed(Duration.ZERO, begun), "one of two heard late of the shutdown");
        }
    }

    /** So many tasks, because a worker that nobody wakes may look by itself once a second, and five seconds in all make nobody late. */
    @EverySchedule(budget = 40, cause = Cause.LATE, allowedLeaks = Leaks.NONE)
    @DisplayName("an idle worker begins each of fifteen tasks as soon as it comes, also while two wait for the end")
    void idleWorkerBeginsAtOnce(Workers workers) throws Exception {
        var pool = new WorkerPool(1);
        var waiters = List.of(waitForTheEnd(workers, pool), waitForTheEnd(workers, pool));

        long begun = System.nanoTime();
        for (int i = 0; i < FIFTEEN; i++) {
            Minutes.pass(MOMENT);
            Order.quick().submitTo(pool).assertDone();
        }
        boolean inTime = Minutes.havePassed(MOMENT.multipliedBy(FIFTEEN), begun);

        pool.shutdown();
        waiters.forEach(Worker::join);
        assertTrue(inTime, "tasks waited although the worker was free");
    }

    private static Worker waitForTheEnd(Workers workers, WorkerPool pool) {
        return workers.start("waits for the end", () -> {
            assertTrue(pool.awaitTermination(DAY), "not at its end after a day");
        });
    }
}
