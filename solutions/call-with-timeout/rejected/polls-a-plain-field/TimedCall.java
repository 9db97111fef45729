import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class TimedCall {

    <T> T call(Callable<T> task, Duration timeout) throws Exception {
        Objects.requireNonNull(task);
        long nanos = TimeUnit.NANOSECONDS.convert(timeout);
        long start = System.nanoTime();
        var job = new Job<T>(task);
        var thread = Thread.ofPlatform().daemon().start(job);
        try {
            while (!job.done) {
                if (System.nanoTime() - start >= nanos) {
                    throw new TimeoutException();
                }
                TimeUnit.MICROSECONDS.sleep(50);
            }
        } finally {
            thread.interrupt();
        }
        if (job.failure != null) {
            throw asException(job.failure);
        }
        return job.value;
    }

    private static final class Job<T> implements Runnable {

        private final Callable<T> task;
        boolean done;
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
                failure = thrown;
            }
            done = true;
        }
    }

    private static Exception asException(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return (Exception) thrown;
    }
}
