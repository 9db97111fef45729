import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

class TimedCall {

    <T> T call(Callable<T> task, Duration timeout) throws Exception {
        Objects.requireNonNull(task);
        long nanos = TimeUnit.NANOSECONDS.convert(timeout);
        var future = CompletableFuture.supplyAsync(() -> run(task)).orTimeout(nanos, TimeUnit.NANOSECONDS);
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw asException(failed.getCause());
        } finally {
            future.cancel(true);
        }
    }

    private static <T> T run(Callable<T> task) {
        try {
            return task.call();
        } catch (Throwable thrown) {
            throw new CompletionException(thrown);
        }
    }

    private static Exception asException(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return (Exception) thrown;
    }
}
