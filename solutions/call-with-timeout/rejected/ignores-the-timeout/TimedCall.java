import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

class TimedCall {

    <T> T call(Callable<T> task, Duration timeout) throws Exception {
        Objects.requireNonNull(task);
        Objects.requireNonNull(timeout);
        var executor = Executors.newSingleThreadExecutor();
        try {
            return executor.submit(task).get();
        } catch (ExecutionException failed) {
            throw asException(failed.getCause());
        } finally {
            executor.shutdownNow();
        }
    }

    private static Exception asException(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return (Exception) thrown;
    }
}
