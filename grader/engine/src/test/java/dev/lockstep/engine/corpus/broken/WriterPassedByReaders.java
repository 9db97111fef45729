package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.ArrayList;
import java.util.List;

/**
 * A read-write lock that lets readers in whenever no writer is inside, whoever waits: readers that relieve each other starve
 * every writer.
 *
 * <p>A writer waits for the one reader to leave. Another reader comes and goes straight in, before the writer, under every
 * schedule.
 */
@Finds(Cause.WRONG_RESULT)
public final class WriterPassedByReaders implements Program {

    private static final class ReadWrite {
        private int readers;
        private boolean writing;

        synchronized void lockRead() throws InterruptedException {
            while (writing) {
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

    private final ReadWrite lock = new ReadWrite();
    private final List<String> entered = new ArrayList<>();

    private void enter(String name) {
        synchronized (entered) {
            entered.add(name);
        }
    }

    private void write() {
        try {
            lock.lockWrite();
            enter("writer");
            lock.unlockWrite();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try {
            lock.lockRead();
            enter("late reader");
            lock.unlockRead();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void untilItWaits(Thread thread) {
        while (thread.isAlive() && thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void run() throws InterruptedException {
        var writer = new Thread(this::write, "writer");
        var reader = new Thread(this::read, "late reader");
        lock.lockRead();
        writer.start();
        untilItWaits(writer);
        reader.start();
        untilItWaits(reader);
        lock.unlockRead();
        writer.join();
        reader.join();
        assertEquals(List.of("writer", "late reader"), entered);
    }
}
