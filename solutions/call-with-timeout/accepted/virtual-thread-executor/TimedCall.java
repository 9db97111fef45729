import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One executor for all: it keeps no threads, so there is nothing to shut down. */
public class TimedCall {

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    public <T> T call(Callable<T> task, Duration timeout) throws Exception {
        Objects.requireNonNull(timeout, "timeout");
        Future<T> future = executor.submit(task);
        try {
            return future.get(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | InterruptedException leaving) {
            future.cancel(true);
            throw leaving;
        } catch (ExecutionException failed) {
            return rethrow(failed.getCause());
        }
    }

    @SuppressWarnings("unchecked")
    private static <R, X extends Throwable> R rethrow(Throwable thrown) throws X {
        throw (X) thrown;
    }
}
