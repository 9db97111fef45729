package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Workers that ask a concurrent queue whether it is empty and then rely on the answer.
 *
 * <p>One job is queued. Both workers see that the queue is not empty, the first removes the job, and {@code remove}
 * throws NoSuchElementException on the second.
 */
@Finds(Cause.EXCEPTION)
public final class IsEmptyThenRemove implements Program {
    private static final class Drain implements Runnable {
        private final Queue<Runnable> jobs;

        Drain(Queue<Runnable> jobs) {
            this.jobs = jobs;
        }

        @Override
        public void run() {
            while (!jobs.isEmpty()) {
                jobs.remove().run();
            }
        }
    }

    @Override
    public void run() throws InterruptedException {
        var done = new AtomicInteger();
        Queue<Runnable> jobs = new ConcurrentLinkedQueue<>();
        jobs.add(done::incrementAndGet);
        var first = new Thread(new Drain(jobs), "first worker");
        var second = new Thread(new Drain(jobs), "second worker");
        first.start();
        second.start();
        first.join();
        second.join();
        assertEquals(1, done.get());
    }
}
