package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.WeakHashMap;

/**
 * Two threads copy and walk through maps that nobody changes any more: right, although the maps make the views for it when
 * they are first asked.
 */
public final class CopiedWhileShared implements Program {

    private enum Gate {
        NORTH
    }

    private static final class Single extends AbstractMap<Gate, Integer> {
        @Override
        public Set<Entry<Gate, Integer>> entrySet() {
            return Set.of(Map.entry(Gate.NORTH, 1));
        }
    }

    private final NavigableMap<Gate, Integer> sorted = new TreeMap<>(Map.of(Gate.NORTH, 1));
    private final List<Map<Gate, Integer>> shared = List.of(
            new HashMap<>(Map.of(Gate.NORTH, 1)),
            new EnumMap<>(Map.of(Gate.NORTH, 1)),
            new IdentityHashMap<>(Map.of(Gate.NORTH, 1)),
            new WeakHashMap<>(Map.of(Gate.NORTH, 1)),
            Collections.unmodifiableMap(new HashMap<>(Map.of(Gate.NORTH, 1))),
            new Single(),
            sorted,
            sorted.headMap(Gate.NORTH, true),
            sorted.descendingMap());

    private int read() {
        int sum = 0;
        for (Map<Gate, Integer> map : shared) {
            sum += new HashMap<>(map).size();
            sum += new ArrayList<>(map.keySet()).size();
            for (int each : map.values()) {
                sum += each;
            }
        }
        return sum + sorted.navigableKeySet().size() + sorted.descendingMap().size();
    }

    @Override
    public void run() throws InterruptedException {
        int[] sums = new int[2];
        Thread one = new Thread(() -> sums[0] = read());
        Thread two = new Thread(() -> sums[1] = read());
        one.start();
        two.start();
        one.join();
        two.join();
        assertEquals(3 * shared.size() + 2, sums[0]);
        assertEquals(sums[0], sums[1]);
    }
}
