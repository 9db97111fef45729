import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Worker;
import dev.lockstep.engine.Workers;
import java.util.concurrent.CountDownLatch;

/** A thread that asks for the lock, has it for a while, and gives it back. Time is virtual: minutes cost nothing. */
final class Visitor {

    private final Station station;
    private final boolean writes;
    private final int minutes;
    private final boolean toBeInterrupted;
    private final CountDownLatch interruptSent = new CountDownLatch(1);
    private final Worker worker;
    private boolean left;
    private boolean interruptKept;
    private long enteredAt;
    private long leftAt;

    Visitor(Workers workers, Station station, boolean writes, int minutes, boolean toBeInterrupted) {
        this.station = station;
        this.writes = writes;
        this.minutes = minutes;
        this.toBeInterrupted = toBeInterrupted;
        worker = workers.start(writes ? "writes" : "reads", this::visit);
    }

    private void visit() {
        try {
            lock();
            enteredAt = station.minute();
            stay();
            unlock();
        } catch (InterruptedException e) {
            left = true;
        }
        leftAt = station.minute();
        interruptKept = toBeInterrupted && !left && isInterruptedInTheEnd();
    }

    private void lock() throws InterruptedException {
        if (writes) {
            station.lock().lockWrite();
        } else {
            station.lock().lockRead();
        }
    }

    private void stay() {
        if (writes) {
            station.room().write(() -> Station.pass(minutes));
        } else {
            station.room().read(() -> Station.pass(minutes));
        }
    }

    private void unlock() {
        if (writes) {
            station.lock().unlockWrite();
        } else {
            station.lock().unlockRead();
        }
    }

    private boolean isInterruptedInTheEnd() {
        try {
            interruptSent.await();
            return Thread.interrupted();
        } catch (InterruptedException e) {
            return true;
        }
    }

    void interrupt() {
        worker.interrupt();
        interruptSent.countDown();
    }

    /** Waits for its end, in which it has had the lock or was interrupted; an interrupt must neither vanish nor come from nowhere. */
    boolean endsByInterrupt() {
        worker.join();
        assertTrue(toBeInterrupted || !left, "a call was interrupted that nobody interrupted");
        assertTrue(!toBeInterrupted || left || interruptKept, "an interrupt was swallowed");
        return left;
    }

    /** Waits for its end and fails unless it got the lock in that minute, or soon after. */
    void assertEntered(int minute) {
        assertEquals(false, endsByInterrupt(), "a call was interrupted that got the lock before");
        assertSoonAfter(minute, enteredAt, "had the lock");
    }

    /** Waits for its end and fails unless it was interrupted and left in that minute, or soon after. */
    void assertLeft(int minute) {
        assertTrue(endsByInterrupt(), "a thread that was interrupted while it waited got the lock");
        assertSoonAfter(minute, leftAt, "left");
    }

    private void assertSoonAfter(int minute, long seen, String did) {
        assertTrue(
                seen >= minute && seen <= minute + 5,
                "a " + (writes ? "writer" : "reader") + " that should have " + did + " in minute " + minute
                        + " did so in minute " + seen);
    }
}
