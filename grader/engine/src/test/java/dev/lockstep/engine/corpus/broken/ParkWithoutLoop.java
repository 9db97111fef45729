package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A thread that parks once until it is told that the price is there; only a park that returns for no reason breaks it.
 *
 * <p>{@code park} may return without an unpark. The buyer then goes on although no price has been set.
 */
@Finds(value = Cause.ORDER, brokenAs = Cause.ORDER)
public final class ParkWithoutLoop implements Program {
    private static final class Offer {
        private volatile int price;

        int awaitPrice() {
            if (price == 0) {
                LockSupport.park(this);
            }
            return price;
        }

        void name(int amount, Thread buyer) {
            price = amount;
            LockSupport.unpark(buyer);
        }
    }

    @Override
    public void run() throws InterruptedException {
        var offer = new Offer();
        var paid = new AtomicInteger();
        var buyer = new Thread(() -> paid.set(offer.awaitPrice()), "buyer");
        buyer.start();
        offer.name(99, buyer);
        buyer.join();
        assertEquals(99, paid.get());
    }
}
