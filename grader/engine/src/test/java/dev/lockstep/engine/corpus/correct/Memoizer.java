package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A costly result is computed once for each key: right, because the future goes into the map before it is run and only
 * its owner runs it.
 */
public final class Memoizer implements Program {
    private static final class Memo<K, V> {
        private final ConcurrentMap<K, Future<V>> results = new ConcurrentHashMap<>();
        private final Function<K, V> compute;

        Memo(Function<K, V> compute) {
            this.compute = compute;
        }

        V get(K key) throws InterruptedException, ExecutionException {
            Future<V> result = results.get(key);
            if (result == null) {
                var task = new FutureTask<>(() -> compute.apply(key));
                result = results.putIfAbsent(key, task);
                if (result == null) {
                    result = task;
                    task.run();
                }
            }
            return result.get();
        }
    }

    private final AtomicInteger computed = new AtomicInteger();
    private final Memo<Integer, Integer> squares = new Memo<>(this::square);

    private int square(int number) {
        computed.incrementAndGet();
        return number * number;
    }

    private int squareOf(int number) {
        try {
            return squares.get(number);
        } catch (InterruptedException | ExecutionException e) {
            return -1;
        }
    }

    @Override
    public void run() throws InterruptedException {
        var seen = new int[3];
        var first = new Thread(() -> seen[0] = squareOf(7));
        var second = new Thread(() -> seen[1] = squareOf(7));
        var third = new Thread(() -> seen[2] = squareOf(3));
        first.start();
        second.start();
        third.start();
        first.join();
        second.join();
        third.join();
        assertArrayEquals(new int[] {49, 49, 9}, seen);
        assertEquals(2, computed.get());
    }
}
