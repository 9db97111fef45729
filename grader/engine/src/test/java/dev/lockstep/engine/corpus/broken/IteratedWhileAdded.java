package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A synchronized list over which one thread iterates without its lock while another adds.
 *
 * <p>Each single call is locked, the iteration is not: a name is added between two steps of the iterator, and the next
 * step throws ConcurrentModificationException.
 */
@Finds(Cause.EXCEPTION)
public final class IteratedWhileAdded implements Program {
    private final List<String> names = Collections.synchronizedList(new ArrayList<>(List.of("Ann", "Ben")));
    private final AtomicInteger letters = new AtomicInteger();

    private void countLetters() {
        for (String name : names) {
            letters.addAndGet(name.length());
        }
    }

    @Override
    public void run() throws InterruptedException {
        var counter = new Thread(this::countLetters, "counter");
        var adder = new Thread(() -> names.add("Cem"), "adder");
        counter.start();
        adder.start();
        counter.join();
        adder.join();
        assertEquals(3, names.size());
    }
}
