package dev.lockstep.engine.corpus.correct;

import dev.lockstep.engine.corpus.Program;

/** Joins a thread that has ended while its own interrupt status is set: there is nothing to wait for, so nothing is thrown. */
public final class JoinsWhatHasEnded implements Program {

    @Override
    public void run() throws InterruptedException {
        var worker = new Thread(() -> {});
        worker.start();
        worker.join();
        Thread.currentThread().interrupt();
        worker.join();
        worker.join(1);
        if (!Thread.interrupted()) {
            throw new AssertionError("the interrupt status was cleared");
        }
    }
}
