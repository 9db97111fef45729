import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class FanOut {

    <T> Map<String, T> ask(Map<String, Callable<T>> calls, Duration limit) throws InterruptedException {
        var executor = Executors.newCachedThreadPool();
        Map<String, CompletableFuture<T>> futures = new HashMap<>();
        calls.forEach((name, call) -> futures.put(name, CompletableFuture.supplyAsync(() -> answerOf(call), executor)));
        try {
            CompletableFuture.allOf(futures.values().toArray(new CompletableFuture<?>[0]))
                    .get(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException notAll) {
            // some have no answer
        } finally {
            futures.values().forEach(future -> future.cancel(true));
            executor.shutdown();
        }
        Map<String, T> answers = new HashMap<>();
        futures.forEach((name, future) -> {
            if (!future.isCompletedExceptionally()) {
                answers.put(name, future.join());
            }
        });
        return answers;
    }

    private static <T> T answerOf(Callable<T> call) {
        try {
            return call.call();
        } catch (Exception failure) {
            throw new CompletionException(failure);
        }
    }
}
