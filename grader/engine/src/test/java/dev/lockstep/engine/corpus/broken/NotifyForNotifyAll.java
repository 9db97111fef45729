package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mailbox for one letter whose producers and consumers share one wait set, but which only ever wakes one of them.
 *
 * <p>Both consumers find it empty and wait. The first producer puts and wakes consumer one; before that one gets the
 * monitor, the second producer finds the box full and waits. Consumer one takes and its notify wakes consumer two, who
 * finds nothing and waits again: the second producer was meant, and sleeps for ever beside an empty box.
 */
@Finds(Cause.MISSED_SIGNAL)
public final class NotifyForNotifyAll implements Program {
    private static final class Mailbox {
        private Integer letter;

        synchronized void put(int value) throws InterruptedException {
            while (letter != null) {
                wait();
            }
            letter = value;
            notify();
        }

        synchronized int take() throws InterruptedException {
            while (letter == null) {
                wait();
            }
            int taken = letter;
            letter = null;
            notify();
            return taken;
        }
    }

    private final Mailbox mailbox = new Mailbox();
    private final AtomicInteger sum = new AtomicInteger();

    @Override
    public void run() throws InterruptedException {
        var threads = List.of(producer(1), producer(2), consumer(), consumer());
        threads.forEach(Thread::start);
        for (var thread : threads) {
            thread.join();
        }
        assertEquals(3, sum.get());
    }

    private Thread producer(int value) {
        return new Thread(() -> {
            try {
                mailbox.put(value);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private Thread consumer() {
        return new Thread(() -> {
            try {
                sum.addAndGet(mailbox.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
