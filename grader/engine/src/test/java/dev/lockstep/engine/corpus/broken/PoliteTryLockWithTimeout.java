package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Two threads that wait a while for their second lock before they let go of the first; both wait for the same while.
 *
 * <p>Both hold their own lock, both time out at the same moment, before either has let go; then both let go and both
 * start over. Time passes, the threads run in turn, and it repeats for ever.
 */
@Finds(Cause.LIVELOCK)
public final class PoliteTryLockWithTimeout implements Program {
    private record Pair(Lock mine, Lock yours) {
        boolean both(Runnable action) throws InterruptedException {
            mine.lock();
            try {
                if (!yours.tryLock(10, TimeUnit.MILLISECONDS)) {
                    return false;
                }
                try {
                    action.run();
                    return true;
                } finally {
                    yours.unlock();
                }
            } finally {
                mine.unlock();
            }
        }
    }

    private final AtomicInteger done = new AtomicInteger();

    private void insist(Pair locks) {
        try {
            while (!locks.both(done::incrementAndGet)) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() throws InterruptedException {
        var source = new ReentrantLock();
        var target = new ReentrantLock();
        var there = new Thread(() -> insist(new Pair(source, target)), "there");
        var back = new Thread(() -> insist(new Pair(target, source)), "back");
        there.start();
        back.start();
        there.join();
        back.join();
        assertEquals(2, done.get());
    }
}
