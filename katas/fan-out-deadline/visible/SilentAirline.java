import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** A call that gets no answer: it goes on until it is interrupted, or until the check hangs up. */
final class SilentAirline implements Callable<String>, AutoCloseable {

    private volatile Thread thread;
    private volatile boolean interrupted;
    private volatile boolean hungUp;

    @Override
    public String call() throws InterruptedException {
        var current = Thread.currentThread();
        thread = current;
        while (!hungUp && !current.isInterrupted()) {
            LockSupport.park(this);
        }
        if (current.isInterrupted()) {
            interrupted = true; // before the status is cleared, so one of the two is always seen
            Thread.interrupted();
            throw new InterruptedException("told to stop");
        }
        return "hung up";
    }

    void assertCancelled() {
        var runner = thread;
        assertTrue(runner == null || runner.isInterrupted() || interrupted, "a call goes on that nobody waits for");
    }

    @Override
    public void close() {
        hungUp = true;
        LockSupport.unpark(thread);
    }
}
