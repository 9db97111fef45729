package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;

/**
 * A read-write lock whose writers wait for readers, but not for each other.
 *
 * <p>Two writers enter, as no reader is there; both read the same value and both write its successor.
 */
@Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
public final class ReadWriteLockWithTwoWriters implements Program {
    private static final class HandMadeLock {
        private int readers;
        private boolean writing;

        synchronized void lockRead() throws InterruptedException {
            while (writing) {
                wait();
            }
            readers++;
        }

        synchronized void unlockRead() {
            readers--;
            notifyAll();
        }

        synchronized void lockWrite() throws InterruptedException {
            while (readers > 0) {
                wait();
            }
            writing = true;
        }

        synchronized void unlockWrite() {
            writing = false;
            notifyAll();
        }
    }

    private final HandMadeLock lock = new HandMadeLock();
    private int version;

    private void publish() {
        try {
            lock.lockWrite();
            version++;
            lock.unlockWrite();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() throws InterruptedException {
        var first = new Thread(this::publish, "first writer");
        var second = new Thread(this::publish, "second writer");
        first.start();
        second.start();
        first.join();
        second.join();
        lock.lockRead();
        assertEquals(2, version);
        lock.unlockRead();
    }
}
