package dev.lockstep.engine.corpus.correct;

import dev.lockstep.engine.corpus.Program;

/** Waits for the end of a thread on the thread's own monitor, as {@code Thread.join} does: a thread ends while it holds that. */
public final class WaitsOnAThread implements Program {

    @Override
    public void run() throws InterruptedException {
        var worker = new Thread(() -> {});
        worker.start();
        synchronized (worker) {
            while (worker.isAlive()) {
                worker.wait();
            }
        }
    }
}
