package dev.lockstep.engine.corpus.independent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Two counters merge words from a bounded queue into a concurrent map and pass the poison pill on to each other. */
public class PoisonPillWordCount implements Program {
    private static final String PILL = "";
    private final BlockingQueue<String> words = new ArrayBlockingQueue<>(1);
    private final ConcurrentMap<String, Integer> counts = new ConcurrentHashMap<>();

    private void count() {
        try {
            String word = words.take();
            while (!word.equals(PILL)) {
                counts.merge(word, 1, Integer::sum);
                word = words.take();
            }
            words.put(PILL);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void run() throws Throwable {
        Thread first = Thread.ofPlatform().start(this::count);
        Thread second = Thread.ofPlatform().start(this::count);
        for (String word : new String[] {"to", "be", "to"}) {
            words.put(word);
        }
        words.put(PILL);
        first.join();
        second.join();
        assertEquals(Map.of("to", 2, "be", 1), counts);
        assertEquals(PILL, words.peek());
    }
}
