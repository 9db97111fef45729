package dev.lockstep.engine.corpus.hard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/** A cache of futures that removes a failed one by its key alone: it may remove the good one that came after, and all load again. */
@Finds(Cause.ATOMICITY)
public final class CacheStampede implements Program {

    private final ConcurrentHashMap<String, FutureTask<Integer>> cache = new ConcurrentHashMap<>();
    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicInteger loaded = new AtomicInteger();

    private int load() {
        if (attempts.incrementAndGet() == 1) {
            throw new IllegalStateException("the first attempt fails");
        }
        return loaded.incrementAndGet();
    }

    private void get() {
        var fresh = new FutureTask<>(this::load);
        FutureTask<Integer> task = cache.putIfAbsent("key", fresh);
        if (task == null) {
            task = fresh;
            task.run();
        }
        try {
            task.get();
        } catch (Exception failed) {
            cache.remove("key");
        }
    }

    @Override
    public void run() throws InterruptedException {
        Thread[] threads = new Thread[5];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(this::get);
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (loaded.get() > 0) {
            assertEquals(1, loaded.get());
        }
    }
}
