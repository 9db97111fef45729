package dev.lockstep.engine.corpus.correct;

import dev.lockstep.engine.corpus.Program;

/** Waits by looking again and again under a lock for what another thread does after some sleep. */
public final class PollsBesideASleeper implements Program {

    private boolean ready;

    private synchronized boolean isReady() {
        return ready;
    }

    private synchronized void setReady() {
        ready = true;
    }

    private void sleepAndTell() {
        try {
            Thread.sleep(1_000);
            setReady();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void run() throws InterruptedException {
        var sleeper = new Thread(this::sleepAndTell);
        sleeper.start();
        while (!isReady()) {
            Thread.onSpinWait();
        }
        sleeper.join();
    }
}
