package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.locks.StampedLock;

/**
 * A point that is read optimistically under a stamped lock, and the stamp then thrown away.
 *
 * <p>The reader takes x, the writer moves the point, the reader takes y: it returns a point that never was, since it
 * does not ask whether its stamp is still valid.
 */
@Finds(value = Cause.ATOMICITY, brokenAs = Cause.ATOMICITY)
public final class OptimisticReadWithoutValidate implements Program {
    private record Point(int x, int y) {}

    private static final class Position {
        private final StampedLock lock = new StampedLock();
        private int x;
        private int y;

        void move(int right, int up) {
            long stamp = lock.writeLock();
            try {
                x += right;
                y += up;
            } finally {
                lock.unlockWrite(stamp);
            }
        }

        Point read() {
            long stamp = lock.tryOptimisticRead();
            if (stamp == 0) {
                stamp = lock.readLock();
                try {
                    return new Point(x, y);
                } finally {
                    lock.unlockRead(stamp);
                }
            }
            return new Point(x, y);
        }
    }

    @Override
    public void run() throws InterruptedException {
        var position = new Position();
        var seen = new Point[1];
        var mover = new Thread(() -> position.move(3, 3), "mover");
        var reader = new Thread(() -> seen[0] = position.read(), "reader");
        mover.start();
        reader.start();
        mover.join();
        reader.join();
        assertEquals(seen[0].x(), seen[0].y());
    }
}
