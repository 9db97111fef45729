import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Leaks;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;

class HiddenSharingTest {

    private static final Duration HOUR = Duration.ofHours(1);

    /** A connection that is not at all safe by itself, and does not notice either. */
    private static final class Counter {

        private int queries;

        Counter query() {
            queries++;
            return this;
        }
    }

    @EverySchedule(budget = 300, cause = Cause.LOST_UPDATE)
    @DisplayName("what one work did with a connection is visible to the next that gets it")
    void showsWhatWasDone(Workers workers) throws Exception {
        var counter = new Counter();
        var pool = new ConnectionPool<>(List.of(counter));
        workers.add(2, "makes a query", user -> pool.use(User.PLENTY, Counter::query));

        workers.run();

        assertEquals(3, pool.use(User.PLENTY, Counter::query).queries);
    }

    /** Nobody waits here, so nothing but the connection itself passes from one thread to the other. */
    @EverySchedule(budget = 200, cause = Cause.LOST_UPDATE)
    @DisplayName("what was done with a connection is visible to the next that gets it, also if nobody had to wait")
    void showsWhatWasDoneWithTwo(Workers workers) {
        var counters = List.of(new Counter(), new Counter());
        var pool = new ConnectionPool<>(counters);
        workers.add(2, "makes two queries", user -> {
            pool.use(User.PLENTY, Counter::query);
            pool.use(User.PLENTY, Counter::query);
        });

        workers.run();

        assertEquals(4, counters.stream().mapToInt(counter -> counter.queries).sum());
    }

    @EverySchedule(budget = 200)
    @DisplayName("four threads share two connections: none is used by two at a time, and both come back")
    void moreUsersThanConnections(Workers workers) {
        var pool = new ConnectionPool<>(Link.links(2));
        workers.add(4, "makes a query", user -> pool.use(User.PLENTY, Link::query));

        workers.run();

        assertEquals(2, pool.idle());
    }

    @EverySchedule(budget = 60)
    @DisplayName("nine threads share three connections, twice each, and some of their queries fail")
    void manyUsers(Workers workers) {
        var pool = new ConnectionPool<>(Link.links(3));
        workers.add(9, "makes two queries", user -> {
            for (int i = 0; i < 2; i++) {
                try {
                    pool.use(User.PLENTY, link -> link.query(() -> failSometimes(user)));
                } catch (Refused expected) {
                    assertEquals(0, user % 3);
                }
            }
        });

        workers.run();

        assertEquals(3, pool.idle());
    }

    private static void failSometimes(int user) {
        if (user % 3 == 0) {
            throw new Refused();
        }
    }

    @EverySchedule(budget = 40, cause = Cause.SERIALISED)
    @DisplayName("three queries of an hour on three connections take an hour together")
    void overlaps(Workers workers) {
        var pool = new ConnectionPool<>(Link.links(3));
        long begun = System.nanoTime();
        workers.add(
                3,
                "makes a query that takes an hour",
                user -> pool.use(User.PLENTY, link -> link.query(() -> Hours.pass(HOUR))));

        workers.run();

        assertFalse(System.nanoTime() - begun > Duration.ofMinutes(90).toNanos(), "the queries came one after another");
        assertEquals(3, pool.idle());
    }

    @EverySchedule(budget = 60, cause = Cause.SERIALISED)
    @DisplayName("while all connections are in use and others wait, idle answers, and so does another pool")
    void nobodyElseIsHeldUp(Workers workers) {
        var pool = new ConnectionPool<>(Link.links(2));
        var other = new ConnectionPool<>(Link.links(1));
        workers.add(
                4,
                "makes a query that takes an hour",
                user -> pool.use(User.PLENTY, link -> link.query(() -> Hours.pass(HOUR))));
        workers.add("uses another pool", () -> {
            Hours.pass(Duration.ofMinutes(1));
            long begun = System.nanoTime();
            assertEquals(0, pool.idle());
            assertEquals(1, other.idle());
            other.use(Duration.ZERO, Link::query);
            assertFalse(System.nanoTime() - begun > Duration.ofMinutes(10).toNanos(), "somebody waited who need not");
        });

        workers.run();

        assertEquals(2, pool.idle());
    }

    @EverySchedule(budget = 100, cause = Cause.SERIALISED)
    @DisplayName("when two connections come back one right after the other, two who wait go on")
    void bothGoOn(Workers workers) {
        var pool = new ConnectionPool<>(Link.links(2));
        var first = List.of(User.keeping(workers, pool, HOUR), User.keeping(workers, pool, HOUR));
        Hours.pass(Duration.ofMinutes(1));
        var both = new CountDownLatch(2);
        workers.add(2, "waits for a connection", user -> pool.use(User.PLENTY, link -> link.query(() -> meet(both))));

        workers.run();

        first.forEach(User::end);
        assertEquals(2, pool.idle());
    }

    private static void meet(CountDownLatch both) {
        both.countDown();
        try {
            assertTrue(both.await(1, TimeUnit.HOURS), "somebody waited beside an idle connection");
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts this thread", e);
        }
    }

    @EverySchedule(budget = 100)
    @DisplayName("when a query fails for which another thread waits, that thread gets the connection")
    void failureWakesTheNext(Workers workers) {
        var pool = new ConnectionPool<>(Link.links(1));
        workers.add("makes a query that fails", () -> {
            try {
                pool.use(User.PLENTY, link -> link.query(() -> failSometimes(0)));
            } catch (Refused expected) {
                // the pool hands it on
            }
        });
        workers.add(2, "makes a query", user -> pool.use(Duration.ofHours(1), Link::query));

        workers.run();

        assertEquals(1, pool.idle());
    }

    @EverySchedule(budget = 100)
    @DisplayName(
            "two threads that hold one connection each and want a second one come to an end, and both are idle again")
    void wantsOneMore(Workers workers) {
        var pool = new ConnectionPool<>(Link.links(2));
        workers.add(
                2,
                "makes a query inside of another",
                user -> pool.use(User.PLENTY, link -> link.query(() -> queryInside(pool))));

        workers.run();

        assertEquals(2, pool.idle());
    }

    private static void queryInside(ConnectionPool<Link> pool) {
        try {
            pool.use(Duration.ofMinutes(1), Link::query);
        } catch (TimeoutException allowed) {
            // both may hold one and wait for the other's
        } catch (InterruptedException e) {
            throw new AssertionError("a call was interrupted that nobody interrupted", e);
        }
    }

    @EverySchedule(budget = 200)
    @DisplayName("idle is never below zero, never above the number of connections, and never counts one in use")
    void countsWithinBounds(Workers workers) {
        var pool = new ConnectionPool<>(Link.links(2));
        workers.add(2, "makes a query and counts", user -> {
            pool.use(User.PLENTY, link -> link.query(() -> assertIdle(pool, 1)));
        });
        workers.add("counts twice", () -> {
            assertIdle(pool, 2);
            assertIdle(pool, 2);
        });

        workers.run();

        assertIdle(pool, 2);
        assertEquals(2, pool.idle());
    }

    private static void assertIdle(ConnectionPool<Link> pool, int atMost) {
        int idle = pool.idle();
        assertTrue(idle >= 0 && idle <= atMost, "so many connections are said to be idle: " + idle);
    }

    @EverySchedule(budget = 20, allowedLeaks = Leaks.NONE)
    @DisplayName("when all queries have ended, also one that failed, no thread is left that was started for them")
    void leavesNoThread(Workers workers) {
        var pool = new ConnectionPool<>(Link.links(1));
        var first = User.keeping(workers, pool, HOUR);
        Hours.pass(Duration.ofMinutes(1));
        workers.add(2, "makes a query", user -> {
            try {
                pool.use(User.PLENTY, link -> link.query(() -> failSometimes(user)));
            } catch (Refused expected) {
                assertEquals(0, user);
            }
        });

        workers.run();

        assertEquals(User.End.WORKED, first.end());
        assertEquals(1, pool.idle());
    }

    @Stress(iterations = 8)
    @DisplayName("eight threads make 50 queries each on three connections; all come back")
    void crowd(Workers workers) {
        var pool = new ConnectionPool<>(Link.links(3));
        workers.add(8, "makes 50 queries", user -> {
            for (int i = 0; i < 50; i++) {
                pool.use(User.PLENTY, Link::query);
            }
        });

        workers.run();

        assertEquals(3, pool.idle());
    }
}
