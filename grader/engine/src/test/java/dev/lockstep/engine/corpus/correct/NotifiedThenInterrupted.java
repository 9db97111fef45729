package dev.lockstep.engine.corpus.correct;

import dev.lockstep.engine.corpus.Program;

/**
 * Two threads wait for an item; one of them is interrupted while the item comes.
 *
 * <p>If it was notified before, it takes the item all the same; if not, it leaves, and the notification goes to the other
 * (JLS 17.2.4). Either way it is not lost.
 */
public final class NotifiedThenInterrupted implements Program {

    private int items;
    private boolean disturbedTookOne;

    private synchronized void take() throws InterruptedException {
        while (items == 0) {
            wait();
        }
        items--;
    }

    private synchronized void put() {
        items++;
        notify();
    }

    @Override
    public void run() throws InterruptedException {
        var patient = new Thread(this::takeOrLeave);
        var disturbed = new Thread(() -> disturbedTookOne = takeOrLeave());
        patient.start();
        disturbed.start();
        var producer = new Thread(this::put);
        producer.start();
        disturbed.interrupt();
        producer.join();
        disturbed.join();
        if (disturbedTookOne) {
            put();
        }
        patient.join();
    }

    private boolean takeOrLeave() {
        try {
            take();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
