package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Readers count words in shared maps: right, because every step that looks and then writes is one call to the map. */
public final class WordCount implements Program {
    private final ConcurrentMap<String, Integer> counts = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, String> firstSeenBy = new ConcurrentHashMap<>();
    private final ConcurrentNavigableMap<Integer, Set<String>> byLength = new ConcurrentSkipListMap<>();
    private final AtomicInteger firsts = new AtomicInteger();

    private void read(String reader, String... words) {
        for (String word : words) {
            counts.merge(word, 1, Integer::sum);
            if (firstSeenBy.putIfAbsent(word, reader) == null) {
                firsts.incrementAndGet();
            }
            byLength.computeIfAbsent(word.length(), _ -> ConcurrentHashMap.newKeySet())
                    .add(word);
            counts.compute("", (_, all) -> all == null ? 1 : all + 1);
        }
    }

    @Override
    public void run() throws InterruptedException {
        var ann = new Thread(() -> read("ann", "a", "rose"));
        var bob = new Thread(() -> read("bob", "is", "a"));
        ann.start();
        bob.start();
        ann.join();
        bob.join();
        assertEquals(Map.of("", 4, "a", 2, "rose", 1, "is", 1), counts);
        assertEquals(3, firsts.get());
        assertEquals(List.of(1, 2, 4), List.copyOf(byLength.keySet()));
        assertEquals(Set.of("rose"), byLength.lastEntry().getValue());
    }
}
