import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** A task that waits until it is interrupted or let go. */
final class TestTask implements Callable<String>, AutoCloseable {

    static final String VALUE = "let go";

    private volatile Thread thread;
    private volatile boolean sawInterrupt;
    private volatile boolean letGo;

    @Override
    public String call() throws InterruptedException {
        thread = Thread.currentThread();
        while (!letGo && !Thread.currentThread().isInterrupted()) {
            LockSupport.park(this);
        }
        if (Thread.currentThread().isInterrupted()) {
            sawInterrupt = true;
            Thread.interrupted();
            throw new InterruptedException("told to stop");
        }
        return VALUE;
    }

    boolean started() {
        return thread != null;
    }

    /** Whether an interrupt has reached it. The task notes it before it clears the status, so one of the two is always seen. */
    boolean hasBeenInterrupted() {
        return thread != null && (thread.isInterrupted() || sawInterrupt);
    }

    void letGo() {
        letGo = true;
        LockSupport.unpark(thread);
    }

    @Override
    public void close() {
        letGo();
    }
}
