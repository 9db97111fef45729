package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;

/** Takes a thread for ended once it has said that it is done: between its last word and its end it is still alive. */
@Finds(value = Cause.ORDER, brokenAs = Cause.ORDER)
public final class AliveAfterItsLastWord implements Program {

    private volatile boolean done;

    @Override
    public void run() throws InterruptedException {
        var worker = new Thread(() -> done = true);
        worker.start();
        if (done) {
            assertFalse(worker.isAlive());
        }
        worker.join();
    }
}
