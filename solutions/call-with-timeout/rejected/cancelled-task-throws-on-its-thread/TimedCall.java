import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class TimedCall {

    <T> T call(Callable<T> task, Duration timeout) throws Exception {
        Objects.requireNonNull(task);
        long nanos = TimeUnit.NANOSECONDS.convert(timeout);
        var job = new Job<T>(task);
        var thread = Thread.ofPlatform().daemon().start(job);
        try {
            if (!job.done.await(nanos, TimeUnit.NANOSECONDS)) {
                throw new TimeoutException();
            }
        } catch (TimeoutException | InterruptedException leaving) {
            job.cancelled = true;
            thread.interrupt();
            throw leaving;
        }
        if (job.failure != null) {
            throw asException(job.failure);
        }
        return job.value;
    }

    private static final class Job<T> implements Runnable {

        final Callable<T> task;
        final CountDownLatch done = new CountDownLatch(1);
        volatile boolean cancelled;
        T value;
        Throwable failure;

        Job(Callable<T> task) {
            this.task = task;
        }

        @Override
        public void run() {
            try {
                value = task.call();
            } catch (Throwable thrown) {
                if (cancelled) {
                    throw new IllegalStateException("nobody waits for this task any more", thrown);
                }
                failure = thrown;
            }
            done.countDown();
        }
    }

    private static Exception asException(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return (Exception) thrown;
    }
}
