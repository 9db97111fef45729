package dev.lockstep.engine.corpus.timers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A poll with a time limit is used as a wait: when the time is over, there is nothing to use. */
public final class TakesAPollForAWait implements Program {

    private final LinkedBlockingQueue<String> queue = new LinkedBlockingQueue<>();

    @Override
    public void run() throws InterruptedException {
        new Thread(() -> queue.add("item")).start();
        String item = queue.poll(10, TimeUnit.SECONDS);
        assertEquals("item", item);
    }
}
