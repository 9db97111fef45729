package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Each task gets a virtual thread of its own: right, because closing the executor waits for all of them. */
public final class VirtualThreadPerTask implements Program {
    private static final List<String> PAGES = List.of("a page", "another page", "the last page of all");

    @Override
    public void run() throws Exception {
        var lengths = new ConcurrentHashMap<String, Integer>();
        int longest = 0;
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> futures = PAGES.stream()
                    .map(page -> executor.submit(() -> {
                        lengths.put(page, page.length());
                        return page.length();
                    }))
                    .toList();
            for (Future<Integer> future : futures) {
                longest = Math.max(longest, future.get());
            }
        }
        assertEquals(20, longest);
        assertEquals(Set.copyOf(PAGES), lengths.keySet());
    }
}
