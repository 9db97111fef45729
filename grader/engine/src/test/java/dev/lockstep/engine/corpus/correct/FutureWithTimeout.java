package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Slow answers are replaced by a fallback: right, because a future is completed once, by the answer or by the timeout,
 * and both are handled.
 */
public final class FutureWithTimeout implements Program {
    private static CompletableFuture<String> orFallback(CompletableFuture<String> answer) {
        return answer.orTimeout(20, TimeUnit.MILLISECONDS)
                .handle((text, problem) ->
                        problem == null ? text : problem.getClass().getSimpleName());
    }

    @Override
    public void run() throws InterruptedException {
        var answered = new CompletableFuture<String>();
        var server = new Thread(() -> answered.complete("hello"));
        CompletableFuture<String> first = orFallback(answered);
        server.start();
        CompletableFuture<String> second = orFallback(new CompletableFuture<>());
        assertTrue(Set.of("hello", "TimeoutException").contains(first.join()));
        assertEquals("TimeoutException", second.join());
        assertEquals(
                "late",
                new CompletableFuture<String>()
                        .completeOnTimeout("late", 5, TimeUnit.MILLISECONDS)
                        .join());
        server.join();
    }
}
