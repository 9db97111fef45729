import java.util.List;
import java.util.concurrent.*;
import java.util.stream.Collectors;

class Futures {
    int sum(List<Callable<Integer>> tasks) throws Exception {
        var futures = tasks.stream()
                .map(task -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return task.call();
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                }))
                .collect(Collectors.toList());
        CompletableFuture.allOf(futures.toArray(new CompletableFuture[0])).orTimeout(1, TimeUnit.SECONDS).join();
        return futures.stream().mapToInt(CompletableFuture::join).sum();
    }

    CompletableFuture<String> chain() {
        return CompletableFuture.completedFuture(1)
                .thenApply(n -> n + 1)
                .thenCombine(CompletableFuture.supplyAsync(() -> 2L), (a, b) -> a + ":" + b)
                .exceptionally(Throwable::getMessage)
                .whenComplete((value, error) -> System.err.println(value + " " + error));
    }
}
