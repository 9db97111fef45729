import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;

class HiddenComesBackTest {

    private final ConnectionPool<Link> pool = new ConnectionPool<>(Link.links(3));
    private final CountDownLatch taken = new CountDownLatch(1);
    private final CountDownLatch kept = new CountDownLatch(1);

    /** A stack of idle connections with the same one on top is perhaps not the same stack: the second one may be in use. */
    @EverySchedule(budget = 300)
    @DisplayName("a connection that is taken and comes back while somebody is about to take it does not bring along one"
            + " that is in use")
    void comesBackWithoutTheNext(Workers workers) throws Exception {
        var passing = workers.start("makes a query", () -> pool.use(User.PLENTY, Link::query));
        var returning = workers.start(
                "gives its connection back when another one is kept",
                () -> pool.use(User.PLENTY, link -> link.query(this::untilAnotherIsKept)));
        var keeping = workers.start("takes another one and keeps it for an hour", () -> {
            taken.await();
            pool.use(User.PLENTY, link -> link.query(this::keep));
        });
        passing.join();
        returning.join();

        pool.use(User.PLENTY, link -> link.query(this::queryInside));

        keeping.join();
        assertEquals(3, pool.idle());
    }

    /** At most for a minute: that nobody need wait for another one's work is not asked here. */
    private void untilAnotherIsKept() {
        taken.countDown();
        try {
            kept.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts this thread", e);
        }
    }

    private void keep() {
        kept.countDown();
        Hours.pass(Duration.ofHours(1));
    }

    private void queryInside() {
        try {
            pool.use(User.PLENTY, Link::query);
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("a connection was idle, and nobody interrupts this thread", e);
        }
    }
}
