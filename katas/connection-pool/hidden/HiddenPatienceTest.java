import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Leaks;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

class HiddenPatienceTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final ConnectionPool<Link> pool = new ConnectionPool<>(Link.links(1));

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("while no connection is idle, use waits, and works as soon as one comes back")
    void waits(Workers workers) {
        var first = keepsItFor(HOUR, workers);
        var second = User.quick(workers, pool, User.PLENTY);

        assertEquals(User.End.WORKED, second.end());

        first.end();
        assertFalse(second.taken().compareTo(HOUR.plusMinutes(1)) > 0, "use went on waiting");
        assertEquals(1, pool.idle());
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("the longest duration is patience without an end")
    void waitsForEver(Workers workers) {
        var first = keepsItFor(Duration.ofDays(1), workers);
        var second = User.quick(workers, pool, Duration.ofSeconds(Long.MAX_VALUE, 999_999_999));

        assertEquals(User.End.WORKED, second.end());

        first.end();
        assertEquals(1, pool.idle());
    }

    @EverySchedule(budget = 30, cause = Cause.LATE)
    @DisplayName(
            "when the patience is over, use throws a TimeoutException, neither early nor late, and takes nothing along")
    void losesPatience(Workers workers) {
        var first = keepsItFor(HOUR, workers);
        var second = User.quick(workers, pool, Duration.ofMinutes(10));

        assertEquals(User.End.IMPATIENT, second.end());

        assertTrue(second.taken().compareTo(Duration.ofMinutes(10).minusMillis(2)) >= 0, "use threw early");
        assertTrue(second.taken().compareTo(Duration.ofMinutes(11)) <= 0, "use threw late");
        first.end();
        assertEquals(1, pool.idle());
        assertEquals(User.End.WORKED, User.quick(workers, pool, Duration.ZERO).end());
        assertEquals(1, pool.idle());
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName(
            "a connection that comes back before the patience is over is in time, be that whole seconds or a part of"
                    + " one")
    void waitsLongEnough(Workers workers) {
        comesBackInTime(workers, Duration.ofMillis(500), Duration.ofMillis(900));
        comesBackInTime(workers, Duration.ofMillis(1_500), Duration.ofMillis(1_900));
        comesBackInTime(workers, Duration.ofSeconds(90), Duration.ofSeconds(119));
    }

    private void comesBackInTime(Workers workers, Duration inUse, Duration patience) {
        var first = User.keeping(workers, pool, inUse);
        Hours.pass(Duration.ofMillis(1));
        var second = User.quick(workers, pool, patience);

        assertEquals(User.End.WORKED, second.end());

        first.end();
        assertEquals(1, pool.idle());
    }

    @EverySchedule(budget = 30, cause = Cause.LATE)
    @DisplayName("a fraction of a millisecond is soon over, and no patience at all is over at once")
    void hasHardlyAnyPatience(Workers workers) {
        var first = keepsItFor(HOUR, workers);
        for (var patience : List.of(
                Duration.ofNanos(1),
                Duration.ofNanos(300_000),
                Duration.ofNanos(1_700_000),
                Duration.ZERO,
                Duration.ofSeconds(-1),
                Duration.ofSeconds(Long.MIN_VALUE))) {
            var impatient = User.quick(workers, pool, patience);
            assertEquals(User.End.IMPATIENT, impatient.end());
            assertTrue(impatient.taken().compareTo(Duration.ofMinutes(1)) <= 0, "use threw late");
        }
        first.end();
        assertEquals(1, pool.idle());
    }

    @EverySchedule(budget = 60, cause = Cause.LATE)
    @DisplayName("patience is over in time, even if connections come back and are taken by others meanwhile")
    void doesNotRenewItsPatience(Workers workers) {
        workers.add("uses the connection a dozen times, for five minutes each", () -> {
            for (int i = 0; i < 12; i++) {
                pool.use(User.PLENTY, link -> link.query(() -> Hours.pass(Duration.ofMinutes(5))));
            }
        });
        workers.add(2, "waits for twelve minutes at most", user -> {
            long begun = System.nanoTime();
            try {
                pool.use(Duration.ofMinutes(12), Link::query);
            } catch (TimeoutException allowed) {
                // nobody promises that a waiting thread is the first
            }
            assertFalse(System.nanoTime() - begun > Duration.ofMinutes(13).toNanos(), "the patience was over long ago");
        });

        workers.run();

        assertEquals(1, pool.idle());
    }

    @EverySchedule(budget = 20)
    @Tag("functional")
    @DisplayName("patience is for waiting: the work may take longer")
    void doesNotLimitTheWork(Workers workers) throws Exception {
        assertEquals("done", pool.use(Duration.ofSeconds(1), link -> {
            Hours.pass(HOUR);
            return "done";
        }));
        assertEquals("done", pool.use(Duration.ZERO, link -> {
            Hours.pass(HOUR);
            return "done";
        }));
        assertEquals(1, pool.idle());
    }

    @EverySchedule(budget = 20)
    @Tag("functional")
    @DisplayName("also after waiting, the work is done on the calling thread, and may take longer than the patience")
    void worksByItselfAfterWaiting(Workers workers) {
        var first = keepsItFor(Duration.ofMinutes(5), workers);
        var second = workers.start("waits, and makes a query that takes an hour", () -> {
            var worksOn = pool.use(Duration.ofMinutes(10), link -> {
                Hours.pass(HOUR);
                return Thread.currentThread();
            });
            assertSame(Thread.currentThread(), worksOn, "the work was done on another thread");
        });

        second.join();

        first.end();
        assertEquals(1, pool.idle());
    }

    @EverySchedule(budget = 20)
    @Tag("functional")
    @DisplayName(
            "work that asks a pool for one connection too many gets a TimeoutException, and the first is idle again")
    void insideOfWork(Workers workers) throws Exception {
        for (var patience : List.of(Duration.ZERO, Duration.ofMinutes(1))) {
            pool.use(
                    User.PLENTY,
                    link -> link.query(() -> {
                        assertThrows(TimeoutException.class, () -> pool.use(patience, Link::query));
                        assertEquals(0, pool.idle());
                    }));
            assertEquals(1, pool.idle());
        }
    }

    @EverySchedule(budget = 150)
    @DisplayName("when two lose patience just as the connection comes back, a third one who waits gets it")
    void losesNoWakeUp(Workers workers) {
        var first = keepsItFor(Duration.ofMinutes(10), workers);
        var impatient = List.of(
                User.quick(workers, pool, Duration.ofMinutes(9)), User.quick(workers, pool, Duration.ofMinutes(9)));
        var patient = User.quick(workers, pool, User.PLENTY);

        assertEquals(User.End.WORKED, patient.end());

        first.end();
        impatient.forEach(User::end);
        assertFalse(patient.taken().compareTo(Duration.ofHours(1)) > 0, "somebody waited beside an idle connection");
        assertEquals(1, pool.idle());
    }

    @EverySchedule(budget = 150, adversarialTime = true)
    @DisplayName("whether patience is over before or after the connection comes back, the connection is not lost")
    void losesNoConnection(Workers workers) {
        var first = User.keeping(workers, pool, Duration.ofMinutes(1));
        var second = User.quick(workers, pool, Duration.ofMinutes(1));

        first.end();
        second.end();

        assertEquals(1, pool.idle());
        assertEquals(User.End.WORKED, User.quick(workers, pool, Duration.ZERO).end());
    }

    @EverySchedule(budget = 20, allowedLeaks = Leaks.NONE)
    @DisplayName("when all who waited have left without a connection, no thread is left that was started for them")
    void leavesNoThread(Workers workers) {
        var first = keepsItFor(HOUR, workers);
        var impatient = User.quick(workers, pool, Duration.ofMinutes(10));
        var leaving = User.interruptible(workers, pool);
        Hours.pass(Duration.ofMinutes(1));
        leaving.interrupt();

        assertEquals(User.End.INTERRUPTED, leaving.end());
        assertEquals(User.End.IMPATIENT, impatient.end());
        assertEquals(User.End.WORKED, first.end());
        assertEquals(1, pool.idle());
    }

    /** Returns when it has the connection, a minute later. */
    private User keepsItFor(Duration time, Workers workers) {
        var user = User.keeping(workers, pool, time);
        Hours.pass(Duration.ofMinutes(1));
        return user;
    }
}
