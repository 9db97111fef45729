import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class TimedCall {

    private sealed interface Outcome<T> {
        record Value<T>(T value) implements Outcome<T> {}

        record Failure<T>(Exception exception) implements Outcome<T> {}

        record Broken<T>(Error error) implements Outcome<T> {}
    }

    <T> T call(Callable<T> task, Duration timeout) throws Exception {
        Objects.requireNonNull(task, "task");
        long nanos = TimeUnit.NANOSECONDS.convert(timeout);
        var answer = new ArrayBlockingQueue<Outcome<T>>(1);
        var thread = Thread.startVirtualThread(() -> answer.add(outcomeOf(task)));
        Outcome<T> outcome = null;
        try {
            outcome = answer.poll(nanos, TimeUnit.NANOSECONDS);
        } finally {
            if (outcome == null) {
                thread.interrupt();
            }
        }
        return switch (outcome) {
            case null -> throw new TimeoutException("over after " + timeout);
            case Outcome.Value<T>(T value) -> value;
            case Outcome.Failure<T>(Exception exception) -> throw exception;
            case Outcome.Broken<T>(Error error) -> throw error;
        };
    }

    private static <T> Outcome<T> outcomeOf(Callable<T> task) {
        try {
            return new Outcome.Value<>(task.call());
        } catch (Exception exception) {
            return new Outcome.Failure<>(exception);
        } catch (Error error) {
            return new Outcome.Broken<>(error);
        }
    }
}
