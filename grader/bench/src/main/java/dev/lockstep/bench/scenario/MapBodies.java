package dev.lockstep.bench.scenario;

import dev.lockstep.bench.Body;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Two threads that count the same word in a concurrent map. */
public final class MapBodies {

    private static final String WORD = "word";

    private MapBodies() {}

    /** By one operation of the map. */
    public static final class Merges implements Body {

        private final Map<String, Integer> counts = new ConcurrentHashMap<>();

        @Override
        public void run() throws InterruptedException {
            Worker.runAll(counting(), counting());
            Worker.check(Integer.valueOf(2).equals(counts.get(WORD)), "a word was lost");
        }

        private Thread counting() {
            return new Worker() {
                @Override
                void work() {
                    counts.merge(WORD, 1, Integer::sum);
                }
            };
        }
    }

    /** By two of them. */
    public static final class GetsThenPuts implements Body {

        private final Map<String, Integer> counts = new ConcurrentHashMap<>();

        @Override
        public void run() throws InterruptedException {
            Worker.runAll(counting(), counting());
            Worker.check(Integer.valueOf(2).equals(counts.get(WORD)), "a word was lost");
        }

        private Thread counting() {
            return new Worker() {
                @Override
                void work() {
                    Integer before = counts.get(WORD);
                    counts.put(WORD, before == null ? 1 : before + 1);
                }
            };
        }
    }
}
