import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class TimedCall {
    private record Ended<T>(T value, Exception failure) {}

    <T> T call(Callable<T> task, Duration timeout) throws Exception {
        Objects.requireNonNull(task);
        long nanos = TimeUnit.NANOSECONDS.convert(timeout);
        var box = new ArrayBlockingQueue<Ended<T>>(1);
        var runner = Thread.startVirtualThread(() -> {
            try {
                box.add(new Ended<>(task.call(), null));
            } catch (Exception e) {
                box.add(new Ended<>(null, e));
            }
        });
        Ended<T> ended;
        try {
            ended = box.poll(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            runner.interrupt();
            throw e;
        }
        if (ended == null) {
            runner.interrupt();
            throw new TimeoutException();
        }
        if (ended.failure() != null) throw ended.failure();
        return ended.value();
    }
}
