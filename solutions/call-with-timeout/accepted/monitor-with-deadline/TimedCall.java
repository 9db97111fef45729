import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class TimedCall {

    <T> T call(Callable<T> task, Duration timeout) throws Exception {
        Objects.requireNonNull(task, "task");
        long nanos = TimeUnit.NANOSECONDS.convert(timeout);
        var promise = new Promise<T>();
        var thread = new Thread(() -> promise.keep(task));
        thread.setDaemon(true);
        thread.start();
        boolean kept = false;
        try {
            kept = promise.await(nanos);
        } finally {
            if (!kept) {
                thread.interrupt();
            }
        }
        if (!kept) {
            throw new TimeoutException();
        }
        return promise.outcome();
    }

    private static final class Promise<T> {

        private boolean kept;
        private T value;
        private Throwable failure;

        void keep(Callable<T> task) {
            T result = null;
            Throwable thrown = null;
            try {
                result = task.call();
            } catch (Throwable any) {
                thrown = any;
            }
            synchronized (this) {
                value = result;
                failure = thrown;
                kept = true;
                notifyAll();
            }
        }

        /** Counts down what is left, in steps that cannot overflow. */
        synchronized boolean await(long nanos) throws InterruptedException {
            long left = nanos;
            long before = System.nanoTime();
            while (!kept && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
                long now = System.nanoTime();
                left -= now - before;
                before = now;
            }
            return kept;
        }

        synchronized T outcome() throws Exception {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure != null) {
                throw (Exception) failure;
            }
            return value;
        }
    }
}
