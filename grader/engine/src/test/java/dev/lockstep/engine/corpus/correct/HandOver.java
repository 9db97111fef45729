package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.lockstep.engine.corpus.Program;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TransferQueue;

/** Items go from hand to hand without a store: right, because giver and taker meet in each exchange. */
public final class HandOver implements Program {
    private final BlockingQueue<String> hatch = new SynchronousQueue<>();
    private final TransferQueue<String> counter = new LinkedTransferQueue<>();

    private void cook() {
        try {
            String order = hatch.take();
            counter.transfer(order + ", fried");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() throws InterruptedException {
        var cook = new Thread(this::cook, "cook");
        var help = new Thread(this::cook, "help");
        cook.start();
        help.start();
        hatch.put("egg");
        hatch.put("fish");
        assertNull(hatch.peek());
        var meals = new TreeSet<String>();
        meals.add(counter.take());
        meals.add(counter.take());
        cook.join();
        help.join();
        assertEquals(Set.of("egg, fried", "fish, fried"), meals);
        assertFalse(counter.tryTransfer("leftovers"));
    }
}
