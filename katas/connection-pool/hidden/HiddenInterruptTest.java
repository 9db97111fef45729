import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

class HiddenInterruptTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ConnectionPool<Link> pool = new ConnectionPool<>(Link.links(1));

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName(
            "a thread that is interrupted while it waits leaves with InterruptedException, soon, and takes nothing along")
    void leaves(Workers workers) {
        var first = User.keeping(workers, pool, Duration.ofHours(1));
        Hours.pass(MINUTE);
        var second = User.interruptible(workers, pool);
        Hours.pass(MINUTE);

        second.interrupt();

        assertEquals(User.End.INTERRUPTED, second.end());
        assertFalse(second.taken().compareTo(MINUTE.multipliedBy(2)) > 0, "an interrupted thread went on waiting");
        first.end();
        assertEquals(1, pool.idle());
        assertEquals(User.End.WORKED, User.quick(workers, pool, Duration.ZERO).end());
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("a thread that comes interrupted and would have to wait gets InterruptedException")
    void doesNotBeginToWait(Workers workers) throws Exception {
        pool.use(User.PLENTY, link -> {
            Thread.currentThread().interrupt();
            assertThrows(InterruptedException.class, () -> pool.use(User.PLENTY, Link::query));
            Thread.interrupted();
            return null;
        });
        assertEquals(1, pool.idle());
    }

    @EverySchedule(budget = 10)
    @Tag("functional")
    @DisplayName(
            "a thread that comes interrupted, without patience, gets one exception or the other, and no interrupt is lost")
    void doesNotLoseTheInterrupt(Workers workers) throws Exception {
        pool.use(User.PLENTY, link -> {
            Thread.currentThread().interrupt();
            var thrown = assertThrows(Exception.class, () -> pool.use(Duration.ZERO, Link::query));
            boolean kept = Thread.interrupted();
            assertTrue(thrown instanceof InterruptedException || thrown instanceof TimeoutException && kept);
            return null;
        });
        assertEquals(1, pool.idle());
    }

    @EverySchedule(budget = 10)
    @Tag("functional")
    @DisplayName("idle answers an interrupted thread, and leaves it interrupted")
    void countsInterrupted(Workers workers) {
        Thread.currentThread().interrupt();
        assertEquals(1, pool.idle());
        assertTrue(Thread.interrupted());
    }

    @EverySchedule(budget = 200)
    @DisplayName("a thread that is interrupted at any moment works or throws, and the connection is not lost")
    void atAnyMoment(Workers workers) {
        var user = User.interruptible(workers, pool);
        user.interrupt();

        user.end();

        assertEquals(1, pool.idle());
        assertEquals(User.End.WORKED, User.quick(workers, pool, Duration.ZERO).end());
    }

    @EverySchedule(budget = 300)
    @DisplayName(
            "when an interrupt and a connection come at the same time, the connection is not lost, nor is the interrupt")
    void meetsAConnection(Workers workers) {
        var first = User.quick(workers, pool, User.PLENTY);
        var second = User.interruptible(workers, pool);
        second.interrupt();

        assertEquals(User.End.WORKED, first.end());
        second.end();

        assertEquals(1, pool.idle());
        assertEquals(User.End.WORKED, User.quick(workers, pool, Duration.ZERO).end());
    }

    /** Not every clock counts anything shorter than a millisecond. */
    @EverySchedule(budget = 150)
    @DisplayName(
            "an interrupt that comes just as the patience is over, or a millisecond later, is honoured or still set,"
                    + " but never lost")
    void meetsTheEndOfThePatience(Workers workers) {
        for (var later : List.of(Duration.ZERO, Duration.ofMillis(1))) {
            var first = User.keeping(workers, pool, Duration.ofHours(1));
            Hours.pass(MINUTE);
            var second = User.interruptible(workers, pool, MINUTE);
            Hours.pass(MINUTE.plus(later));

            second.interrupt();

            assertNotEquals(User.End.WORKED, second.end());
            first.end();
            assertEquals(1, pool.idle());
        }
    }

    @EverySchedule(budget = 200)
    @DisplayName(
            "a thread that is interrupted just as a connection comes back does not keep another one from getting it")
    void keepsNoWakeUpFromOthers(Workers workers) {
        var first = User.keeping(workers, pool, Duration.ofMinutes(2));
        Hours.pass(MINUTE);
        var leaving = User.interruptible(workers, pool);
        var staying = User.quick(workers, pool, User.PLENTY);
        Hours.pass(MINUTE);
        leaving.interrupt();

        first.end();
        leaving.end();
        assertEquals(User.End.WORKED, staying.end());

        assertFalse(staying.taken().compareTo(Duration.ofHours(1)) > 0, "somebody waited beside an idle connection");
        assertEquals(1, pool.idle());
    }
}
