import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** A task, a timer thread, and one promise that the first of them keeps. */
class TimedCall {
    private record Ended(Object value, Throwable failure) {}

    @SuppressWarnings("unchecked")
    <T> T call(Callable<T> task, Duration timeout) throws Exception {
        Objects.requireNonNull(task);
        Objects.requireNonNull(timeout);
        var promise = new CompletableFuture<Ended>();
        var runner = Thread.startVirtualThread(() -> {
            Ended ended;
            try {
                ended = new Ended(task.call(), null);
            } catch (Throwable t) {
                ended = new Ended(null, t);
            }
            promise.complete(ended);
        });
        var timer = Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(timeout.isNegative() ? Duration.ZERO : timeout);
            } catch (InterruptedException e) {
                return;
            }
            if (!promise.isDone()) {
                runner.interrupt();
                promise.completeExceptionally(new TimeoutException());
            }
        });
        Ended ended;
        try {
            ended = promise.get();
        } catch (ExecutionException e) {
            throw (TimeoutException) e.getCause();
        } catch (InterruptedException e) {
            runner.interrupt();
            throw e;
        } finally {
            timer.interrupt();
        }
        if (ended.failure() instanceof Error e) throw e;
        if (ended.failure() instanceof Exception e) throw e;
        return (T) ended.value();
    }
}
