import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class TimedCall {

    <T> T call(Callable<T> task, Duration timeout) throws Exception {
        long nanos = TimeUnit.NANOSECONDS.convert(timeout);
        var future = new FutureTask<T>(Objects.requireNonNull(task));
        var thread = Thread.ofPlatform().daemon().start(future);
        try {
            return future.get(nanos, TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            throw asException(failed.getCause());
        } catch (TimeoutException overdue) {
            future.cancel(true);
            thread.join();
            throw overdue;
        } finally {
            future.cancel(true);
        }
    }

    private static Exception asException(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return (Exception) thrown;
    }
}
