package dev.lockstep.engine.corpus.independent;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** A refill interrupted in its pause leaves past the unlock, which is not in a finally block. */
@Finds(Cause.LOCK_LEAK)
public class InterruptSkipsUnlock implements Program {
    private final ReentrantLock lock = new ReentrantLock();
    private int level = 1;

    private void refill() {
        try {
            lock.lock();
            Thread.sleep(5);
            level++;
            lock.unlock();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void drain() {
        try {
            if (lock.tryLock(10, TimeUnit.MILLISECONDS)) {
                try {
                    level--;
                } finally {
                    lock.unlock();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() throws Throwable {
        Thread refiller = Thread.ofPlatform().start(this::refill);
        Thread drainer = Thread.ofPlatform().start(this::drain);
        refiller.interrupt();
        refiller.join();
        drainer.join();
        assertTrue(level >= 0 && level <= 2);
    }
}
