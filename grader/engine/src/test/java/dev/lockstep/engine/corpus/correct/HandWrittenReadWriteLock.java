package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;

/**
 * A read-write lock is made of one monitor: right, because readers let waiting writers pass and whoever is last to
 * leave wakes everybody.
 */
public final class HandWrittenReadWriteLock implements Program {
    private static final class ReadWrite {
        private int readers;
        private int waitingWriters;
        private boolean writing;

        synchronized void lockRead() throws InterruptedException {
            while (writing || waitingWriters > 0) {
                wait();
            }
            readers++;
        }

        synchronized void unlockRead() {
            if (--readers == 0) {
                notifyAll();
            }
        }

        synchronized void lockWrite() throws InterruptedException {
            waitingWriters++;
            try {
                while (writing || readers > 0) {
                    wait();
                }
                writing = true;
            } catch (InterruptedException e) {
                notifyAll();
                throw e;
            } finally {
                waitingWriters--;
            }
        }

        synchronized void unlockWrite() {
            writing = false;
            notifyAll();
        }
    }

    private final ReadWrite lock = new ReadWrite();
    private String word = "";
    private String echo = "";

    private void write(String letter) {
        try {
            lock.lockWrite();
            try {
                word += letter;
                echo += letter;
            } finally {
                lock.unlockWrite();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean echoes() throws InterruptedException {
        lock.lockRead();
        try {
            return word.equals(echo);
        } finally {
            lock.unlockRead();
        }
    }

    @Override
    public void run() throws InterruptedException {
        var first = new Thread(() -> write("a"));
        var second = new Thread(() -> write("b"));
        first.start();
        second.start();
        assertTrue(echoes());
        first.join();
        second.join();
        assertTrue(echoes());
        assertEquals(2, word.length());
    }
}
