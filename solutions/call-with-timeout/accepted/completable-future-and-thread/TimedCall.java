import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

class TimedCall {

    /** What the future carries is how to end the call, so it never wraps an exception. */
    @FunctionalInterface
    private interface Ending<T> {
        T end() throws Exception;
    }

    <T> T call(Callable<T> task, Duration timeout) throws Exception {
        Objects.requireNonNull(task, "task");
        long nanos = TimeUnit.NANOSECONDS.convert(timeout);
        var ending = new CompletableFuture<Ending<T>>();
        Supplier<Ending<T>> run = () -> run(task);
        var thread = Thread.ofVirtual().start(() -> ending.complete(run.get()));
        try {
            return ending.get(nanos, TimeUnit.NANOSECONDS).end();
        } finally {
            if (!ending.isDone()) {
                thread.interrupt();
            }
        }
    }

    private static <T> Ending<T> run(Callable<T> task) {
        try {
            T value = task.call();
            return () -> value;
        } catch (Exception exception) {
            return () -> {
                throw exception;
            };
        } catch (Error error) {
            return () -> {
                throw error;
            };
        }
    }
}
