import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FirstQueriesTest {

    private static final Duration PLENTY = Duration.ofDays(1);

    @Test
    @DisplayName("work gets a connection, and what it returns comes back")
    void works() throws Exception {
        var pool = new ConnectionPool<>(List.of("only"));

        assertEquals("only answers", pool.use(PLENTY, connection -> connection + " answers"));
        assertEquals(1, pool.idle());
    }

    @EverySchedule(budget = 100)
    @DisplayName("three threads that share one connection never use it at the same time")
    void takesTurns(Workers workers) {
        var pool = new ConnectionPool<>(Link.links(1));
        workers.add(3, "makes a query", user -> pool.use(PLENTY, Link::query));

        workers.run();

        assertEquals(1, pool.idle());
    }

    @EverySchedule(budget = 30)
    @DisplayName("whoever gets no connection in time gets a TimeoutException")
    void losesPatience(Workers workers) throws Exception {
        var pool = new ConnectionPool<>(Link.links(1));
        var other = workers.start(
                "makes a query that takes an hour",
                () -> pool.use(PLENTY, link -> link.query(() -> Hours.pass(Duration.ofHours(1)))));
        Hours.pass(Duration.ofSeconds(1));

        assertThrows(TimeoutException.class, () -> pool.use(Duration.ofMinutes(10), Link::query));

        other.join();
    }
}
