package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * A parallel stream squares and groups numbers: right, because its functions touch nothing but their arguments and a
 * concurrent map.
 */
public final class ParallelStream implements Program {
    @Override
    public void run() {
        var sizes = new ConcurrentHashMap<String, Integer>();
        int sum = IntStream.rangeClosed(1, 4)
                .parallel()
                .map(number -> number * number)
                .peek(square -> sizes.merge(square < 10 ? "small" : "large", 1, Integer::sum))
                .sum();
        assertEquals(30, sum);
        assertEquals(Map.of("small", 3, "large", 1), sizes);
    }
}
