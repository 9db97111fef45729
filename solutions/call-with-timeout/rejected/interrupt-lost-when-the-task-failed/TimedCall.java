import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

class TimedCall {

    <T> T call(Callable<T> task, Duration timeout) throws Exception {
        long nanos = TimeUnit.NANOSECONDS.convert(timeout);
        var future = new FutureTask<T>(task);
        Thread.ofPlatform().daemon().start(future);
        try {
            return future.get(nanos, TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            throw asException(failed.getCause());
        } catch (InterruptedException interrupted) {
            if (!future.isDone()) {
                throw interrupted;
            }
            T value = outcomeOf(future);
            Thread.currentThread().interrupt();
            return value;
        } finally {
            future.cancel(true);
        }
    }

    private static <T> T outcomeOf(Future<T> ended) throws Exception {
        try {
            return ended.get();
        } catch (ExecutionException failed) {
            throw asException(failed.getCause());
        }
    }

    private static Exception asException(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return (Exception) thrown;
    }
}
