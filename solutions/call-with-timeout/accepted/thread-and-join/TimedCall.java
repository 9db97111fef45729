import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

class TimedCall {

    <T> T call(Callable<T> task, Duration timeout) throws Exception {
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(timeout, "timeout");
        var job = new Job<T>(task);
        var thread = Thread.ofPlatform().daemon().start(job);
        try {
            if (!thread.join(timeout)) {
                throw new TimeoutException("no result within " + timeout);
            }
            return job.outcome();
        } finally {
            thread.interrupt();
        }
    }

    /** Its fields are read only after its thread was joined. */
    private static final class Job<T> implements Runnable {

        private final Callable<T> task;
        private T value;
        private Throwable failure;

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
        }

        T outcome() throws Exception {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof Exception exception) {
                throw exception;
            }
            return value;
        }
    }
}
