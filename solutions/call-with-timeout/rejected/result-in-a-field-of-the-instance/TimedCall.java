import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

class TimedCall {

    private Object value;
    private Throwable failure;

    @SuppressWarnings("unchecked")
    <T> T call(Callable<T> task, Duration timeout) throws Exception {
        Objects.requireNonNull(task);
        Objects.requireNonNull(timeout);
        var thread = Thread.ofPlatform().daemon().start(() -> run(task));
        try {
            if (!thread.join(timeout)) {
                throw new TimeoutException();
            }
        } finally {
            thread.interrupt();
        }
        synchronized (this) {
            if (failure != null) {
                throw asException(failure);
            }
            return (T) value;
        }
    }

    private void run(Callable<?> task) {
        try {
            keep(task.call(), null);
        } catch (Throwable thrown) {
            keep(null, thrown);
        }
    }

    private synchronized void keep(Object newValue, Throwable newFailure) {
        value = newValue;
        failure = newFailure;
    }

    private static Exception asException(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return (Exception) thrown;
    }
}
