import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;

/** What stays of a call that did not go well. */
class HiddenLeavingTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @EverySchedule(budget = 300)
    @DisplayName(
            "when an interrupt and a connection come at the same time, and the query fails, the interrupt is not lost")
    void failureKeepsTheInterrupt(Workers workers) {
        var pool = new ConnectionPool<>(Link.links(1));
        var interruptSent = new CountDownLatch(1);
        var first = User.quick(workers, pool, User.PLENTY);
        var failing = workers.start("makes a query that fails", () -> {
            try {
                pool.use(User.PLENTY, link -> link.query(HiddenLeavingTest::fail));
            } catch (InterruptedException allowed) {
                // then there was no query
            } catch (Refused expected) {
                assertTrue(isInterrupted(interruptSent), "an interrupt was swallowed");
            }
        });
        failing.interrupt();
        interruptSent.countDown();

        failing.join();
        assertEquals(User.End.WORKED, first.end());
        assertEquals(1, pool.idle());
    }

    private static void fail() {
        throw new Refused();
    }

    private static boolean isInterrupted(CountDownLatch sent) {
        try {
            sent.await();
            return Thread.interrupted();
        } catch (InterruptedException e) {
            return true;
        }
    }

    @EverySchedule(budget = 20)
    @DisplayName("who has lost patience at one pool and waits at another one gets a connection of that one")
    void waitsAtAnotherPool(Workers workers) throws Exception {
        var one = new ConnectionPool<>(List.of("one"));
        var other = new ConnectionPool<>(List.of("other"));
        var ofOne = workers.start("keeps the connection of one pool", () -> keep(one, HOUR));
        var ofOther = workers.start("keeps the connection of the other pool", () -> keep(other, HOUR.multipliedBy(2)));
        Hours.pass(Duration.ofMinutes(1));

        assertThrows(TimeoutException.class, () -> one.use(Duration.ofMinutes(1), link -> link));
        assertEquals("other", other.use(User.PLENTY, link -> link));

        ofOne.join();
        ofOther.join();
        assertEquals(1, one.idle());
        assertEquals(1, other.idle());
    }

    private static void keep(ConnectionPool<String> pool, Duration time) throws Exception {
        pool.use(User.PLENTY, link -> {
            Hours.pass(time);
            return link;
        });
    }
}
