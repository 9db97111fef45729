import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HiddenOneThreadTest {

    private static final Duration PLENTY = Duration.ofDays(1);

    @Test
    @DisplayName("a pool without connections is refused with IllegalArgumentException")
    void refusesNothing() {
        assertThrows(IllegalArgumentException.class, () -> new ConnectionPool<>(List.<String>of()));
    }

    @Test
    @DisplayName("work that returns null is work like any other")
    void returnsNull() throws Exception {
        var pool = new ConnectionPool<>(List.of("only"));
        for (int i = 0; i < 3; i++) {
            assertNull(pool.use(PLENTY, connection -> null));
            assertEquals(1, pool.idle());
        }
    }

    @Test
    @DisplayName("what the work throws comes out as it is, and its connection is idle again")
    void givesBackAfterFailures() throws Exception {
        var pool = new ConnectionPool<>(List.of("one", "other"));
        for (var failure :
                List.of(new Refused(), new IllegalStateException(new Refused()), new NullPointerException())) {
            assertSame(
                    failure,
                    assertThrows(
                            RuntimeException.class,
                            () -> pool.use(PLENTY, connection -> {
                                throw failure;
                            })));
            assertEquals(2, pool.idle());
        }
        assertEquals("works", pool.use(Duration.ZERO, connection -> "works"));
    }

    @Test
    @DisplayName("an error of the work comes out as it is, and its connection is idle again")
    void givesBackAfterErrors() throws Exception {
        var pool = new ConnectionPool<>(List.of("only"));
        var failure = new StackOverflowError("made by hand");
        for (int i = 0; i < 3; i++) {
            assertSame(
                    failure,
                    assertThrows(
                            Error.class,
                            () -> pool.use(PLENTY, connection -> {
                                throw failure;
                            })));
            assertEquals(1, pool.idle());
        }
        assertEquals("works", pool.use(Duration.ZERO, connection -> "works"));
    }

    @Test
    @DisplayName("changing the list afterwards changes nothing for the pool")
    void copiesTheList() throws Exception {
        var list = new ArrayList<>(List.of("one", "other"));
        var pool = new ConnectionPool<>(list);
        list.clear();
        list.add("foreign");

        assertEquals(2, pool.idle());
        String used = pool.use(PLENTY, connection -> connection);

        assertTrue(Set.of("one", "other").contains(used));
        assertEquals(List.of("foreign"), list);
    }

    @Test
    @DisplayName("an idle connection is taken whatever the patience, and no duration is too short or too long")
    void takesEveryDuration() throws Exception {
        var pool = new ConnectionPool<>(List.of("only"));
        var durations = List.of(
                Duration.ZERO,
                Duration.ofNanos(1),
                Duration.ofNanos(-1),
                Duration.ofSeconds(-1),
                Duration.ofDays(365_000),
                Duration.ofSeconds(Long.MIN_VALUE),
                Duration.ofSeconds(Long.MAX_VALUE, 999_999_999));
        for (var patience : durations) {
            assertEquals("only", pool.use(patience, connection -> connection));
        }
        assertEquals(1, pool.idle());
    }

    @Test
    @DisplayName("work inside of work gets another connection, and idle counts neither of them")
    void countsWhatIsInUse() throws Exception {
        var pool = new ConnectionPool<>(List.of("one", "other", "third"));
        pool.use(PLENTY, outer -> {
            assertEquals(2, pool.idle());
            HiddenNested.use(pool, inner -> {
                assertNotSame(outer, inner);
                assertEquals(1, pool.idle());
            });
            assertEquals(2, pool.idle());
            return null;
        });
        assertEquals(3, pool.idle());
    }

    @Test
    @DisplayName("connections that are equal are still different connections")
    void keepsEqualOnesApart() throws Exception {
        var one = new StringBuilder("same").toString();
        var other = new StringBuilder("same").toString();
        var pool = new ConnectionPool<>(List.of(one, other));
        for (int i = 0; i < 3; i++) {
            assertEquals(2, pool.idle());
            pool.use(PLENTY, outer -> {
                HiddenNested.use(pool, inner -> assertNotSame(outer, inner));
                return null;
            });
        }
    }

    @Test
    @DisplayName("work that leaves its thread interrupted has its connection given back, and the status stays set")
    void givesBackInterrupted() throws Exception {
        var pool = new ConnectionPool<>(List.of("only"));
        for (int i = 0; i < 3; i++) {
            assertEquals("done", pool.use(PLENTY, connection -> {
                Thread.currentThread().interrupt();
                return "done";
            }));
            assertTrue(Thread.interrupted(), "the interrupt status is gone");
            assertEquals(1, pool.idle());
        }
    }

    @Test
    @DisplayName("work that fails and leaves its thread interrupted has its connection given back, too")
    void givesBackInterruptedAfterFailures() {
        var pool = new ConnectionPool<>(List.of("only"));
        var failure = new Refused();
        for (int i = 0; i < 3; i++) {
            assertSame(
                    failure,
                    assertThrows(
                            RuntimeException.class,
                            () -> pool.use(PLENTY, connection -> {
                                Thread.currentThread().interrupt();
                                throw failure;
                            })));
            assertTrue(Thread.interrupted(), "the interrupt status is gone");
            assertEquals(1, pool.idle());
        }
    }

    @Test
    @DisplayName("a thread that comes interrupted and finds an idle connection throws, or works and stays interrupted")
    void toleratesInterruptedCallers() throws Exception {
        var pool = new ConnectionPool<>(List.of("only"));
        for (var patience : List.of(PLENTY, Duration.ZERO)) {
            Thread.currentThread().interrupt();
            try {
                assertEquals("done", pool.use(patience, connection -> "done"));
                assertTrue(Thread.interrupted(), "the interrupt status is gone");
            } catch (InterruptedException chosen) {
                Thread.interrupted();
            }
            assertEquals(1, pool.idle());
        }
    }

    @Test
    @DisplayName("of a thousand connections a hundred are lent at the same time, each to one work, and all come back")
    void lendsMany() throws Exception {
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < 1_000; i++) {
            numbers.add(i);
        }
        var pool = new ConnectionPool<>(numbers);
        for (int round = 0; round < 12; round++) {
            var lent = new ArrayList<Integer>();
            HiddenNested.useAll(pool, lent, 100);
            assertEquals(100, Set.copyOf(lent).size());
            assertTrue(numbers.containsAll(lent));
            assertEquals(1_000, pool.idle());
        }
    }
}
