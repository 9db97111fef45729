import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

class TimedCall {

    <T> T call(Callable<T> task, Duration timeout) throws Exception {
        long nanos = TimeUnit.NANOSECONDS.convert(timeout);
        var future = new FutureTask<T>(task);
        var thread = new Thread(future, "timed call");
        thread.setDaemon(true);
        thread.start();
        try {
            return future.get(nanos, TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            throw asException(failed.getCause());
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
