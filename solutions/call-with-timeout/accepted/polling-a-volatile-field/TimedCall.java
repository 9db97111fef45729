import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

class TimedCall {

    private static final long NAP_NANOS = 50_000;

    <T> T call(Callable<T> task, Duration timeout) throws Exception {
        Objects.requireNonNull(task, "task");
        long nanos = TimeUnit.NANOSECONDS.convert(timeout);
        long start = System.nanoTime();
        var run = new Run<T>(task);
        var thread = new Thread(run);
        thread.setDaemon(true);
        thread.start();
        while (!run.over) {
            if (Thread.interrupted()) {
                thread.interrupt();
                throw new InterruptedException();
            }
            if (System.nanoTime() - start >= nanos) {
                thread.interrupt();
                throw new TimeoutException();
            }
            LockSupport.parkNanos(NAP_NANOS);
        }
        if (run.error != null) {
            throw run.error;
        }
        if (run.exception != null) {
            throw run.exception;
        }
        return run.value;
    }

    private static final class Run<T> implements Runnable {

        final Callable<T> task;
        T value;
        Exception exception;
        Error error;
        volatile boolean over;

        Run(Callable<T> task) {
            this.task = task;
        }

        @Override
        public void run() {
            try {
                value = task.call();
            } catch (Exception thrown) {
                exception = thrown;
            } catch (Error thrown) {
                error = thrown;
            }
            over = true;
        }
    }
}
