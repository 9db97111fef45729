package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.locks.StampedLock;

/**
 * A point is read without a lock: right, because the read is validated and the coordinates are volatile, so that even
 * a failed read is no race.
 */
public final class OptimisticPoint implements Program {
    private final StampedLock lock = new StampedLock();
    private volatile int x;
    private volatile int y;

    private void moveTo(int newX, int newY) {
        long stamp = lock.writeLock();
        try {
            x = newX;
            y = newY;
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    private int distanceFromDiagonal() {
        long stamp = lock.tryOptimisticRead();
        int seenX = x;
        int seenY = y;
        if (!lock.validate(stamp)) {
            stamp = lock.readLock();
            try {
                seenX = x;
                seenY = y;
            } finally {
                lock.unlockRead(stamp);
            }
        }
        return Math.abs(seenX - seenY);
    }

    @Override
    public void run() throws InterruptedException {
        var distances = new int[2];
        var mover = new Thread(() -> {
            moveTo(3, 3);
            moveTo(7, 7);
        });
        var reader = new Thread(() -> {
            distances[0] = distanceFromDiagonal();
            distances[1] = distanceFromDiagonal();
        });
        mover.start();
        reader.start();
        mover.join();
        reader.join();
        assertArrayEquals(new int[2], distances);
        assertEquals(14, x + y);
    }
}
