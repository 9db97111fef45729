import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class TimedCall {

    <T> T call(Callable<T> task, Duration timeout) throws Exception {
        Objects.requireNonNull(task);
        long nanos = TimeUnit.NANOSECONDS.convert(timeout);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var future = executor.submit(task);
            try {
                return future.get(nanos, TimeUnit.NANOSECONDS);
            } catch (TimeoutException | InterruptedException leaving) {
                future.cancel(true);
                throw leaving;
            } catch (ExecutionException failed) {
                throw asException(failed.getCause());
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
