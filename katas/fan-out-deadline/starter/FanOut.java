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
        var executor = Executors.newCachedThreadPool();
        var futures = new HashMap<String, Future<T>>();
        for (var call : calls.entrySet()) {
            futures.put(call.getKey(), executor.submit(call.getValue()));
        }
        var answers = new HashMap<String, T>();
        for (var future : futures.entrySet()) {
            try {
                answers.put(future.getKey(), future.getValue().get(limit.toMillis(), TimeUnit.MILLISECONDS));
            } catch (ExecutionException | TimeoutException noAnswer) {
                // then it has no entry
            }
        }
        executor.shutdown();
        return answers;
    }
}
