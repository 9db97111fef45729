package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A thread dies of an exception inside a lock: right, because its handler takes the exception and leaving the block
 * frees the lock.
 */
public final class UncaughtExceptionHandled implements Program {
    private final Object lock = new Object();
    private int steps;

    private void fail() {
        synchronized (lock) {
            steps++;
            throw new IllegalStateException("out of paper");
        }
    }

    @Override
    public void run() throws InterruptedException {
        var seen = new ConcurrentHashMap<String, Throwable>();
        var printer = new Thread(this::fail, "printer");
        printer.setUncaughtExceptionHandler((thread, problem) -> seen.put(thread.getName(), problem));
        printer.start();
        synchronized (lock) {
            steps++;
        }
        printer.join();
        assertEquals(2, steps);
        assertEquals(Set.of("printer"), seen.keySet());
        assertEquals("out of paper", seen.get("printer").getMessage());
    }
}
