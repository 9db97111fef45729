package dev.lockstep.engine.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What varies from iteration to iteration cannot be seen in what comes of it, so the starter looks on. */
@DisplayName("workers on real threads")
@Tag("alone")
class RealWorkersTest {

    private static final int ITERATIONS = 40;
    private static final List<String> ADDED = List.of("a", "b", "c", "d");

    /** The order in which workers began, and how long each lingered. */
    private record Start(List<String> order, Map<String, Integer> spins) {}

    @Test
    @DisplayName("begin in many orders, each of them first and last now and then")
    void orders() {
        Set<List<String>> orders = new HashSet<>();
        Set<String> first = new HashSet<>();
        Set<String> last = new HashSet<>();
        for (Start start : starts(1)) {
            orders.add(start.order());
            first.add(start.order().getFirst());
            last.add(start.order().getLast());
        }
        assertTrue(orders.size() > ITERATIONS / 4, orders::toString);
        assertEquals(Set.copyOf(ADDED), first);
        assertEquals(Set.copyOf(ADDED), last);
    }

    @Test
    @DisplayName("linger at the start line, some not at all and the others differently long")
    void delays() {
        for (String worker : ADDED) {
            Set<Integer> spins = new HashSet<>();
            starts(1).forEach(start -> spins.add(start.spins().get(worker)));
            assertTrue(spins.contains(0), () -> worker + " lingers always: " + spins);
            assertTrue(spins.size() > ITERATIONS / 4, () -> worker + " lingers always alike: " + spins);
        }
    }

    @Test
    @DisplayName("start alike with the same seed, and differently with another")
    void seeded() {
        assertEquals(starts(1), starts(1));
        assertNotEquals(starts(1), starts(2));
    }

    /** How workers start, on platform threads and in the last quarter on virtual ones. */
    private static List<Start> starts(long seed) {
        return IntStream.rangeClosed(1, ITERATIONS)
                .mapToObj(number -> start(new Iteration(number, ITERATIONS + 1, seed)))
                .toList();
    }

    private static Start start(Iteration iteration) {
        OnLooker looker = new OnLooker();
        RealWorkers workers = new RealWorkers(iteration, Duration.ofSeconds(60), looker);
        ADDED.forEach(name -> workers.add(name, () -> {}));
        workers.run();
        return new Start(looker.order, new TreeMap<>(looker.spins));
    }

    private static final class OnLooker implements Starter {

        private final List<String> order = new ArrayList<>();
        private final Map<String, Integer> spins = new ConcurrentHashMap<>();

        @Override
        public void begin(RealWorker worker) {
            order.add(worker.words());
            worker.begin();
        }

        @Override
        public void linger(int spins) {
            this.spins.put(Thread.currentThread().getName(), spins);
        }
    }
}
