import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class TimedCall {
    <T> T call(Callable<T> task, Duration timeout) throws Exception {
        var future = new FutureTask<>(task);
        Thread.startVirtualThread(future);
        try {
            return future.get(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) throw error;
            throw (Exception) e.getCause();
        } catch (TimeoutException | InterruptedException e) {
            future.cancel(true);
            throw e;
        }
    }
}
