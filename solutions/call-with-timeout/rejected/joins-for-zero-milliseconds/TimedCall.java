import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;

class TimedCall {

    <T> T call(Callable<T> task, Duration timeout) throws Exception {
        var future = new FutureTask<T>(Objects.requireNonNull(task));
        if (timeout.isNegative()) {
            throw new TimeoutException();
        }
        var thread = Thread.ofPlatform().daemon().start(future);
        try {
            thread.join(millisOf(timeout));
            if (!future.isDone()) {
                throw new TimeoutException();
            }
            return future.get();
        } catch (ExecutionException failed) {
            throw asException(failed.getCause());
        } finally {
            future.cancel(true);
        }
    }

    private static long millisOf(Duration timeout) {
        try {
            return timeout.toMillis();
        } catch (ArithmeticException tooLong) {
            return Long.MAX_VALUE;
        }
    }

    private static Exception asException(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return (Exception) thrown;
    }
}
