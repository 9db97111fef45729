import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class FanOut {

    <T> Map<String, T> ask(Map<String, Callable<T>> calls, Duration limit) throws InterruptedException {
        long nanos = TimeUnit.NANOSECONDS.convert(limit);
        var executor = Executors.newCachedThreadPool();
        try {
            var futures = new LinkedHashMap<String, Future<T>>();
            calls.forEach((name, call) -> futures.put(name, executor.submit(call)));
            var answers = new HashMap<String, T>();
            for (var future : futures.entrySet()) {
                try {
                    answers.put(future.getKey(), future.getValue().get(nanos, TimeUnit.NANOSECONDS));
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
