package dev.lockstep.engine.corpus.hard;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;

/** A slot of one item with notify() for two producers and two consumers: it takes all four for a signal to go to the wrong side. */
@Finds(Cause.MISSED_SIGNAL)
public final class SignalLostAmongFour implements Program {

    private boolean full;

    private synchronized void put() throws InterruptedException {
        while (full) {
            wait();
        }
        full = true;
        notify();
    }

    private synchronized void take() throws InterruptedException {
        while (!full) {
            wait();
        }
        full = false;
        notify();
    }

    private void twice(boolean produces) {
        try {
            for (int i = 0; i < 2; i++) {
                if (produces) {
                    put();
                } else {
                    take();
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void run() throws InterruptedException {
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            boolean produces = i % 2 == 0;
            threads[i] = new Thread(() -> twice(produces));
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
