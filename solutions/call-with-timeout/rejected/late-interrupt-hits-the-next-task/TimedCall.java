import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class TimedCall {

    private static final ExecutorService POOL =
            new ThreadPoolExecutor(0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>());

    <T> T call(Callable<T> task, Duration timeout) throws Exception {
        Objects.requireNonNull(task);
        long nanos = TimeUnit.NANOSECONDS.convert(timeout);
        var job = new Job<T>(task);
        POOL.execute(job);
        try {
            if (!job.done.await(nanos, TimeUnit.NANOSECONDS)) {
                throw new TimeoutException();
            }
        } catch (TimeoutException | InterruptedException leaving) {
            job.cancel();
            throw leaving;
        }
        if (job.failure != null) {
            throw asException(job.failure);
        }
        return job.value;
    }

    private static final class Job<T> implements Runnable {

        final CountDownLatch done = new CountDownLatch(1);
        private final Callable<T> task;
        private volatile boolean cancelled;
        private volatile Thread runner;
        T value;
        Throwable failure;

        Job(Callable<T> task) {
            this.task = task;
        }

        @Override
        public void run() {
            runner = Thread.currentThread();
            if (cancelled) {
                return;
            }
            try {
                value = task.call();
            } catch (Throwable thrown) {
                failure = thrown;
            }
            runner = null;
            done.countDown();
        }

        void cancel() {
            cancelled = true;
            var thread = runner;
            if (thread != null) {
                thread.interrupt();
            }
        }
    }

    private static Exception asException(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return (Exception) thrown;
    }
}
