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

    <T> Map<String, T> ask(Map<String, Callable<T>> calls, Duration limit) throws InterruptedException {
        long nanos = Math.max(0, TimeUnit.NANOSECONDS.convert(limit));
        long begun = System.nanoTime();
        var executor = Executors.newVirtualThreadPerTaskExecutor();
        Map<String, Future<T>> futures = new HashMap<>();
        calls.forEach((name, call) -> futures.put(name, executor.submit(call)));
        Map<String, T> answers = new HashMap<>();
        for (var future : futures.entrySet()) {
            try {
                long left = nanos - (System.nanoTime() - begun);
                answers.put(future.getKey(), future.getValue().get(left, TimeUnit.NANOSECONDS));
            } catch (TimeoutException late) {
                future.getValue().cancel(true);
            } catch (ExecutionException failed) {
                // no entry
            }
        }
        return answers;
    }
}
