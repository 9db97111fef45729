package dev.lockstep.engine.corpus.independent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.locks.StampedLock;

/** A point is read optimistically and used without validating the stamp, so its coordinates may be of two moves. */
@Finds(Cause.ATOMICITY)
public class OptimisticReadNeverValidated implements Program {
    private final StampedLock lock = new StampedLock();
    private volatile int x;
    private volatile int y;
    private int seenX;
    private int seenY;

    private void moveTo(int newX, int newY) {
        long stamp = lock.writeLock();
        try {
            x = newX;
            y = newY;
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    private void look() {
        long stamp = lock.tryOptimisticRead();
        if (stamp != 0L) {
            seenX = x;
            seenY = y;
            return;
        }
        stamp = lock.readLock();
        try {
            seenX = x;
            seenY = y;
        } finally {
            lock.unlockRead(stamp);
        }
    }

    @Override
    public void run() throws Throwable {
        Thread mover = Thread.ofPlatform().start(() -> moveTo(3, 3));
        Thread viewer = Thread.ofPlatform().start(this::look);
        mover.join();
        viewer.join();
        assertEquals(seenX, seenY, "the point lies on the diagonal");
    }
}
