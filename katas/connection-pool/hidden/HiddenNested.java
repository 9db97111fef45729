import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Work that asks the pool for a further connection, which has to be there. */
final class HiddenNested {

    private HiddenNested() {}

    static <C> void use(ConnectionPool<C> pool, Consumer<C> work) {
        try {
            pool.use(Duration.ZERO, connection -> {
                work.accept(connection);
                return null;
            });
        } catch (TimeoutException e) {
            fail("a connection is idle, and yet use threw a TimeoutException");
        } catch (InterruptedException e) {
            fail("a call was interrupted that nobody interrupted");
        }
    }

    /** Takes {@code count} connections within each other and adds them to {@code lent}. */
    static <C> void useAll(ConnectionPool<C> pool, List<C> lent, int count) {
        use(pool, connection -> {
            lent.add(connection);
            if (count > 1) {
                useAll(pool, lent, count - 1);
            }
        });
    }
}
