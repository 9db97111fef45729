import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class FanOut {

    <T> Map<String, T> ask(Map<String, Callable<T>> calls, Duration limit) {
        long nanos = Math.max(0, TimeUnit.NANOSECONDS.convert(limit));
        long begun = System.nanoTime();
        var executor = Executors.newVirtualThreadPerTaskExecutor();
        Map<String, Future<T>> futures = new HashMap<>();
        calls.forEach((name, call) -> futures.put(name, executor.submit(call)));
        Map<String, T> answers = new HashMap<>();
        futures.forEach((name, future) -> {
            try {
                answers.put(name, future.get(nanos - (System.nanoTime() - begun), TimeUnit.NANOSECONDS));
            } catch (TimeoutException | InterruptedException | ExecutionException noAnswer) {
                future.cancel(true);
            }
        });
        return answers;
    }
}
