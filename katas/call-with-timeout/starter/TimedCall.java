import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

class TimedCall {

    <T> T call(Callable<T> task, Duration timeout) throws Exception {
        try (var executor = Executors.newSingleThreadExecutor()) {
            return executor.submit(task).get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        }
    }
}
