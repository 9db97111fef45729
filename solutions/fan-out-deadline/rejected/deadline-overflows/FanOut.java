import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class FanOut {

    <T> Map<String, T> ask(Map<String, Callable<T>> calls, Duration limit) throws InterruptedException {
        var deadline = Instant.now().plus(limit);
        var executor = Executors.newVirtualThreadPerTaskExecutor();
        try {
            Map<String, Future<T>> futures = new HashMap<>();
            calls.forEach((name, call) -> futures.put(name, executor.submit(call)));
            Map<String, T> answers = new HashMap<>();
            for (var future : futures.entrySet()) {
                try {
                    var left = Duration.between(Instant.now(), deadline);
                    answers.put(
                            future.getKey(),
                            future.getValue().get(TimeUnit.NANOSECONDS.convert(left), TimeUnit.NANOSECONDS));
                } catch (TimeoutException late) {
                    future.getValue().cancel(true);
                } catch (ExecutionException failed) {
                    // no entry
                }
            }
            return answers;
        } finally {
            executor.shutdownNow();
        }
    }
}
