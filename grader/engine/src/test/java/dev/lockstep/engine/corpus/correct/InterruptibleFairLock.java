package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A thread gives up a lock that it cannot get: right, because it asked interruptibly and unlocks only what it locked.
 */
public final class InterruptibleFairLock implements Program {
    private final ReentrantLock lock = new ReentrantLock(true);
    private final AtomicBoolean gaveUp = new AtomicBoolean();
    private int entries;

    private void insist() {
        lock.lock();
        try {
            entries += lock.getHoldCount();
        } finally {
            lock.unlock();
        }
    }

    private void tryToEnter() {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            gaveUp.set(true);
            return;
        }
        try {
            entries += 100;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void run() throws InterruptedException {
        var impatient = new Thread(this::tryToEnter);
        var patient = new Thread(this::insist);
        lock.lock();
        try {
            impatient.start();
            patient.start();
            impatient.interrupt();
            impatient.join();
            insist();
        } finally {
            lock.unlock();
        }
        patient.join();
        assertTrue(gaveUp.get());
        assertEquals(3, entries);
        assertFalse(lock.isLocked());
    }
}
