package dev.lockstep.engine.replay;

import dev.lockstep.engine.replay.Noted.Sort;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private final States states = new States();
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
        long[] after =
                IntStream.range(0, steps.length).mapToLong(this::stateAfter).toArray();
        int half = steps.length / 2;
        LastSteps busy = new LastSteps(threadsOf(IntStream.range(half, steps.length)));
        LastSteps changing = new LastSteps(threadsOf(changes.stream().filter(i -> i >= half)));
        Map<Long, Returns> returns = new LinkedHashMap<>();
        for (int i = 0; i < steps.length; i++) {
            int at = i;
            busy.took(threadOf(i), i);
            if (changes.get(i)) {
                changing.took(threadOf(i), i);
            }
            Returns found = returns.computeIfAbsent(after[i], _ -> new Returns(at));
            if (i - found.start > LONGEST) {
                found.start = i;
            }
            if (i - found.start >= busy.threads() && busy.allAfter(found.start) && changing.allAfter(found.start)) {
                found.round(i);
            }
        }
        return returns.values().stream()
                .filter(it -> it.times >= FEWEST && it.length() <= LONGEST)
                .min(Comparator.comparingInt(Returns::length))
                .map(it -> new Rounds(
                        Arrays.stream(steps, it.from + 1, it.to + 1).boxed().toList(), it.times));
    }

    private int threadOf(int index) {
        return all.get(steps[index]).thread;
    }

    private Set<Integer> threadsOf(IntStream indexes) {
        return indexes.map(this::threadOf).boxed().collect(Collectors.toSet());
    }

    private long stateAfter(int index) {
        Noted step = all.get(steps[index]);
        List<Integer> holds = step.holds.stream().map(this::numberOf).toList();
        states.set(step.thread, List.of(step.site, step.sort, holds));
        Object value = step.isAccess() ? step.value : step.after;
        Object known = value == Noted.UNKNOWN ? null : comparable(value);
        boolean changed = known != null && states.set(Variable.of(step), known);
        changes.set(index, changed || step.isOf(Sort.WRITE, Sort.ENTER, Sort.EXIT));
        return states.now();
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
