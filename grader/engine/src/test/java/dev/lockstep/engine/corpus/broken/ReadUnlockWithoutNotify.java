package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;

/**
 * A read-write lock whose last reader leaves without telling the writer who waits for that.
 *
 * <p>The writer finds a reader inside and waits. The reader leaves silently, and the writer never gets in.
 */
@Finds(Cause.MISSED_SIGNAL)
public final class ReadUnlockWithoutNotify implements Program {
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
        }

        synchronized void lockWrite() throws InterruptedException {
            while (writing || readers > 0) {
                wait();
            }
            writing = true;
        }

        synchronized void unlockWrite() {
            writing = false;
            notifyAll();
        }
    }

    @Override
    public void run() throws InterruptedException {
        var lock = new HandMadeLock();
        var page = new StringBuilder("draft");
        var editor = new Thread(() -> {
            try {
                lock.lockWrite();
                page.append(" two");
                lock.unlockWrite();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        editor.start();
        lock.lockRead();
        int length = page.length();
        lock.unlockRead();
        editor.join();
        assertTrue(length == 5 || length == 9);
    }
}
