package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;

/**
 * A ticket machine that locks itself to count in a static field, which all machines share.
 *
 * <p>Two machines are two locks: both read the same number, both write its successor, and a ticket is sold twice.
 */
@Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
public final class StaticSharedByInstances implements Program {
    private static final class TicketMachine {
        private static int sold;

        synchronized int sell() {
            sold++;
            return sold;
        }

        static int sold() {
            return sold;
        }
    }

    @Override
    public void run() throws InterruptedException {
        var north = new Thread(new TicketMachine()::sell, "north gate");
        var south = new Thread(new TicketMachine()::sell, "south gate");
        north.start();
        south.start();
        north.join();
        south.join();
        assertEquals(2, TicketMachine.sold());
    }
}
