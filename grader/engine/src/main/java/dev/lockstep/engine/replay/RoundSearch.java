package dev.lockstep.engine.replay;

import dev.lockstep.engine.replay.Noted.Sort;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for steps after which everything is as it was before: each thread at the same place with the same locks, each variable with
 * the same value.
 */
final class RoundSearch {

    static final int LONGEST = 120;

    private static final int FEWEST = 3;

    private final List<Noted> all;
    private final int[] steps;

    /** Which steps change something that others can see. */
    private final BitSet changes = new BitSet();

    private final Map<Integer, List<Object>> places = new TreeMap<>();
    private final Map<Variable, Object> values = new HashMap<>();
    private final Map<Object, Integer> numbers = new IdentityHashMap<>();

    RoundSearch(List<Noted> all, int[] steps) {
        this.all = all;
        this.steps = steps;
    }

    /** Of one state: where the last round ended, and how many there were; the shortest one of them. */
    private static final class Returns {
        private int start;
        private int times;
        private int from;
        private int to;

        Returns(int start) {
            this.start = start;
        }

        int length() {
            return to - from;
        }

        void round(int end) {
            if (times == 0 || end - start < length()) {
                from = start;
                to = end;
            }
            times++;
            start = end;
        }
    }

    Optional<Rounds> shortest() {
        List<Object> states =
                IntStream.range(0, steps.length).mapToObj(this::stateAfter).toList();
        int half = steps.length / 2;
        Set<Integer> busy = threadsOf(IntStream.range(half, steps.length));
        Set<Integer> changing = threadsOf(changes.stream().filter(i -> i >= half));
        Map<Object, Returns> returns = new LinkedHashMap<>();
        for (int i = 0; i < steps.length; i++) {
            int at = i;
            Returns found = returns.computeIfAbsent(states.get(i), _ -> new Returns(at));
            if (i - found.start > LONGEST) {
                found.start = i;
            }
            IntStream since = IntStream.rangeClosed(found.start + 1, i);
            if (i - found.start >= busy.size()
                    && threadsOf(since).containsAll(busy)
                    && threadsOf(changes.stream().filter(it -> it > found.start && it <= at))
                            .containsAll(changing)) {
                found.round(i);
            }
        }
        return returns.values().stream()
                .filter(it -> it.times >= FEWEST && it.length() <= LONGEST)
                .min(Comparator.comparingInt(Returns::length))
                .map(it -> new Rounds(
                        Arrays.stream(steps, it.from + 1, it.to + 1).boxed().toList(), it.times));
    }

    private Set<Integer> threadsOf(IntStream indexes) {
        return indexes.mapToObj(i -> all.get(steps[i]).thread).collect(Collectors.toSet());
    }

    private Object stateAfter(int index) {
        Noted step = all.get(steps[index]);
        places.put(
                step.thread,
                List.of(
                        step.site,
                        step.sort,
                        step.holds.stream().map(this::numberOf).toList()));
        Object value = step.isAccess() ? step.value : step.after;
        Object known = value == Noted.UNKNOWN ? null : comparable(value);
        Object before = known == null ? null : values.put(Variable.of(step), known);
        boolean changed = known != null && !known.equals(before);
        changes.set(index, changed || step.isOf(Sort.WRITE, Sort.ENTER, Sort.EXIT));
        return List.of(Map.copyOf(places), Map.copyOf(values));
    }

    /** Numbers and texts are the same where they are equal; of other objects each is itself, as its own code must not run. */
    private Object comparable(@Nullable Object value) {
        boolean simple = value instanceof String
                || value instanceof Boolean
                || (value instanceof Number && value.getClass().getName().startsWith("java.lang."));
        return value != null && simple ? value : List.of(value == null ? -1 : numberOf(value));
    }

    private int numberOf(Object object) {
        return numbers.computeIfAbsent(object, _ -> numbers.size());
    }
}
