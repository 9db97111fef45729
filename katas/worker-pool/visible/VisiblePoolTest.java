import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Leaks;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.DisplayName;

class VisiblePoolTest {

    @EverySchedule(budget = 50)
    @DisplayName("two workers do three tasks, and each customer gets the result")
    void works() throws Exception {
        var pool = new WorkerPool(2);

        var one = Order.quick().submitTo(pool);
        var two = Order.quick().submitTo(pool);
        var three = Order.quick().submitTo(pool);

        one.assertDone();
        two.assertDone();
        three.assertDone();
        pool.shutdown();
    }

    @EverySchedule(budget = 50, allowedLeaks = Leaks.NONE)
    @DisplayName("after a shutdown the pool takes no more tasks, and comes to an end")
    void ends() throws Exception {
        var pool = new WorkerPool(1);
        Order.quick().submitTo(pool).assertDone();

        pool.shutdown();

        assertThrows(RejectedExecutionException.class, () -> pool.submit(() -> "too late"));
        assertTrue(pool.awaitTermination(Minutes.ONE), "the pool was still open or at work after a minute");
    }
}
