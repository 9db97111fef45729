package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A shop that looks whether an article is left and then sells it, each with an atomic operation, not both with one.
 *
 * <p>One article is left. Both customers see 1, then both decrement: the stock ends at -1.
 */
@Finds(value = Cause.ATOMICITY, brokenAs = Cause.ATOMICITY)
public final class CheckThenActOnAnAtomic implements Program {
    private static final class Shop {
        private final AtomicInteger stock = new AtomicInteger(1);

        boolean sell() {
            if (stock.get() > 0) {
                stock.decrementAndGet();
                return true;
            }
            return false;
        }
    }

    @Override
    public void run() throws InterruptedException {
        var shop = new Shop();
        var alice = new Thread(shop::sell, "Alice");
        var bob = new Thread(shop::sell, "Bob");
        alice.start();
        bob.start();
        alice.join();
        bob.join();
        assertEquals(0, shop.stock.get());
    }
}
