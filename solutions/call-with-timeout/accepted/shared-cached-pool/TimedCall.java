import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads are used again and end after a second without work. FutureTask sees to it that no late interrupt reaches the next task. */
class TimedCall {

    private static final ExecutorService POOL = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), TimedCall::daemon);

    <T> T call(Callable<T> task, Duration timeout) throws Exception {
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(timeout, "timeout");
        var future = POOL.submit(task);
        try {
            return future.get(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Exception exception) {
                throw exception;
            }
            throw (Error) failed.getCause();
        } finally {
            future.cancel(true);
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "timed calls");
        thread.setDaemon(true);
        return thread;
    }
}
