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
        long nanos = Math.max(0, TimeUnit.NANOSECONDS.convert(limit));
        long begun = System.nanoTime();
        var executor = Executors.newCachedThreadPool();
        var answers = new HashMap<String, T>();
        try {
            var futures = new LinkedHashMap<String, Future<T>>();
            calls.forEach((name, call) -> futures.put(name, executor.submit(call)));
            for (var future : futures.entrySet()) {
                try {
                    long left = nanos - (System.nanoTime() - begun);
                    answers.put(future.getKey(), future.getValue().get(left, TimeUnit.NANOSECONDS));
                } catch (ExecutionException failed) {
                    // no entry
                }
            }
        } catch (TimeoutException limitIsOver) {
            // that is all there is
        } finally {
            executor.shutdownNow();
        }
        return answers;
    }
}
