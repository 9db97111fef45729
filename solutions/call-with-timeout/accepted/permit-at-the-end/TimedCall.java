import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The caller waits for a permit that the task's thread gives when it has ended. */
class TimedCall {
    private static final class Box {
        Object value;
        Throwable failure;
    }

    @SuppressWarnings("unchecked")
    <T> T call(Callable<T> task, Duration timeout) throws Exception {
        Objects.requireNonNull(task);
        long nanos = TimeUnit.NANOSECONDS.convert(Objects.requireNonNull(timeout));
        var ended = new Semaphore(0);
        var box = new Box();
        var runner = Thread.ofVirtual().start(() -> {
            try {
                box.value = task.call();
            } catch (Throwable t) {
                box.failure = t;
            }
            ended.release();
        });
        boolean inTime = false;
        try {
            inTime = ended.tryAcquire(nanos, TimeUnit.NANOSECONDS);
        } finally {
            if (!inTime) runner.interrupt();
        }
        if (!inTime) throw new TimeoutException();
        if (box.failure instanceof Exception e) throw e;
        if (box.failure instanceof Error e) throw e;
        return (T) box.value;
    }
}
