import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;

class HiddenNoPatienceTest {

    /** One query each: with more, whoever looks at one connection after the other may miss each of them. */
    @EverySchedule(budget = 200)
    @DisplayName(
            "who does not want to wait gets an idle connection, also while somebody else takes one, gives one back, or"
                    + " counts")
    void takesWhatIsIdle(Workers workers) {
        var pool = new ConnectionPool<>(Link.links(2));
        workers.add(2, "makes a query without any patience", user -> HiddenNested.use(pool, Link::query));
        workers.add("counts", pool::idle);

        workers.run();

        assertEquals(2, pool.idle());
    }
}
