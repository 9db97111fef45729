import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class FanOut {

    <T> Map<String, T> ask(Map<String, Callable<T>> calls, Duration limit) throws InterruptedException {
        Map<String, CompletableFuture<T>> futures = new HashMap<>();
        Map<String, Thread> threads = new HashMap<>();
        calls.forEach((name, call) -> {
            var future = new CompletableFuture<T>();
            futures.put(name, future);
            threads.put(name, Thread.startVirtualThread(() -> complete(future, call)));
        });
        try {
            CompletableFuture.allOf(futures.values().toArray(new CompletableFuture<?>[0]))
                    .get(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
            Map<String, T> answers = new HashMap<>();
            futures.forEach((name, future) -> answers.put(name, future.join()));
            return answers;
        } catch (TimeoutException | ExecutionException notAll) {
            return Map.of();
        } finally {
            threads.values().forEach(Thread::interrupt);
        }
    }

    private static <T> void complete(CompletableFuture<T> future, Callable<T> call) {
        try {
            future.complete(call.call());
        } catch (Throwable failure) {
            future.completeExceptionally(failure);
        }
    }
}
