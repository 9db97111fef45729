import dev.lockstep.engine.Workers;
import java.time.Duration;

/** A lock, what it protects, and a clock that begins with minute 0. The clock jumps ahead when nobody can go on. */
final class Station {

    private final FairReadWriteLock lock = new FairReadWriteLock();
    private final Room room = new Room();
    private final Workers workers;
    private final long begun = System.nanoTime();

    Station(Workers workers) {
        this.workers = workers;
    }

    FairReadWriteLock lock() {
        return lock;
    }

    Room room() {
        return room;
    }

    long minute() {
        return Duration.ofNanos(System.nanoTime() - begun).toMinutes();
    }

    /** Starts a reader that keeps the lock so long, and lets ten minutes pass. */
    Visitor reader(int minutes) {
        return thenTenMinutes(new Visitor(workers, this, false, minutes, false));
    }

    /** Starts a writer that keeps the lock so long, and lets ten minutes pass. */
    Visitor writer(int minutes) {
        return thenTenMinutes(new Visitor(workers, this, true, minutes, false));
    }

    /** Starts a reader that is going to be interrupted, and lets ten minutes pass. */
    Visitor interruptibleReader() {
        return thenTenMinutes(new Visitor(workers, this, false, 0, true));
    }

    /** Starts a writer that is going to be interrupted, and lets ten minutes pass. */
    Visitor interruptibleWriter() {
        return thenTenMinutes(new Visitor(workers, this, true, 0, true));
    }

    private static Visitor thenTenMinutes(Visitor visitor) {
        pass(10);
        return visitor;
    }

    static void pass(int minutes) {
        if (minutes == 0) {
            Thread.yield();
            return;
        }
        try {
            Thread.sleep(Duration.ofMinutes(minutes));
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts this thread now", e);
        }
    }
}
