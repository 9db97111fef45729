package dev.lockstep.engine.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The execution that a search is looking at: which of its steps come after which in every execution like it, and which pairs
 * could have come in the other order.
 */
final class Execution {

    private final List<Node> path;
    private final List<TakenStep> steps = new ArrayList<>();
    private final Map<Long, Place> places = new HashMap<>();
    private final Map<Integer, int[]> clocks = new HashMap<>();
    private final Map<Integer, Long> attempts = new HashMap<>(2);
    private final List<Integer> enabledByStep = new ArrayList<>(0);
    private final List<Awakened> awakened = new ArrayList<>(0);
    private @Nullable TakenStep current;

    Execution(List<Node> path) {
        this.path = path;
    }

    void beginStep(int thread, int node) {
        int[] clock = clocks.getOrDefault(thread, new int[0]).clone();
        current = new TakenStep(thread, node, steps.size() + 1, clock);
    }

    void accessed(long location, boolean write) {
        if (current != null) {
            current.footprint.access(location, write);
        }
    }

    void attempts(int thread, long location) {
        attempts.put(thread, location);
    }

    void acquired(int thread, long location) {
        attempts.remove(thread);
        if (current != null) {
            current.footprint.acquire(location);
        }
    }

    void released(long location) {
        if (current != null) {
            current.footprint.release(location);
        }
    }

    void unstable() {
        if (current != null) {
            current.footprint.makeUnstable();
        }
    }

    /** The current step is the last one: all that others could still do could have come before it. */
    void cutShort() {
        if (current != null) {
            current.footprint.makeLast();
        }
    }

    void ordered(int earlier, int later) {
        TakenStep now = current;
        if (now == null) {
            return;
        }
        if (now.thread == later) {
            now.comesAfter(clocks.getOrDefault(earlier, new int[0]));
        } else {
            enabledByStep.add(later);
        }
    }

    /** Everything from now on comes after everything so far. */
    void everythingOrdered() {
        endStep();
        int[] all = new int[0];
        for (TakenStep step : steps) {
            all = TakenStep.join(all, step.clock());
        }
        for (Map.Entry<Integer, int[]> each : clocks.entrySet()) {
            each.setValue(TakenStep.join(each.getValue(), all));
        }
    }

    /** Who sleeps after the step that was chosen at {@code node}, or before it if that was no choice among threads. */
    Sleep sleepAfter(int node) {
        int at = node;
        while (at >= 0 && !path.get(at).ofThreads()) {
            at--;
        }
        return at < 0 ? new Sleep() : path.get(at).sleepAfter();
    }

    /** Ends the execution: those who still want locks could have been first. */
    void end() {
        endStep();
        attempts.forEach((thread, location) -> {
            Place place = places.get(location);
            TakenStep holder = place == null ? null : place.lastAcquire();
            int[] clock = clocks.getOrDefault(thread, new int[0]);
            if (holder != null && holder.thread != thread && !holder.isBefore(clock)) {
                TakenStep wanted = new TakenStep(thread, path.size(), steps.size() + 1, clock);
                steps.add(wanted);
                reverse(holder, wanted);
                steps.removeLast();
            }
        });
    }

    /** Looks at what the step touched, now that it is known. */
    void endStep() {
        TakenStep step = current;
        if (step == null) {
            return;
        }
        current = null;
        Footprint footprint = step.footprint;
        path.get(step.node).stepWas(footprint);
        List<TakenStep> races = new ArrayList<>(0);
        for (int i = 0; i < footprint.size(); i++) {
            placeOf(footprint, i).order(step, i, races);
        }
        if (footprint.isLast()) {
            endAll(step, races);
        }
        step.end();
        steps.add(step);
        for (int i = 0; i < footprint.size(); i++) {
            placeOf(footprint, i).remember(step, i);
        }
        clocks.put(step.thread, step.clock());
        for (int later : enabledByStep) {
            clocks.put(later, TakenStep.join(clocks.getOrDefault(later, new int[0]), step.clock()));
        }
        enabledByStep.clear();
        races.forEach(earlier -> reverse(earlier, step));
        awakened.forEach(sleeper -> sleeper.sees(step));
        path.get(step.node).awakened().forEach(sleeper -> awakened.add(new Awakened(sleeper, step)));
    }

    /**
     * Who slept until a step woke it.
     *
     * <p>What it would have done has been tried elsewhere, but there other steps may have come before it that stand for this one. And what it
     * does now may touch less than it would have: so what it would have touched is looked for in all that follows, as if it had been first.
     */
    private final class Awakened {

        private final int thread;
        private final Footprint wouldTouch;
        private final TakenStep wokenBy;
        private final List<TakenStep> after = new ArrayList<>(2);

        Awakened(Sleep.Sleeper sleeper, TakenStep wokenBy) {
            this.thread = sleeper.thread();
            this.wouldTouch = sleeper.step();
            this.wokenBy = wokenBy;
            after.add(wokenBy);
        }

        void sees(TakenStep step) {
            boolean own = step.thread == thread;
            if (own || wouldTouch.conflictsWith(step.footprint)) {
                if (!own && !isAfter(step)) {
                    want(path.get(wokenBy.node), initials(wokenBy.number - 1, step, this::isAfter), step);
                }
                after.add(step);
            }
        }

        private boolean isAfter(TakenStep step) {
            return after.stream().anyMatch(other -> other.isBefore(step));
        }
    }

    /** A step after which there is none could have come before each of those that were, and after each that could have been. */
    private void endAll(TakenStep step, List<TakenStep> races) {
        path.get(step.node).wantAll();
        Map<Integer, TakenStep> lastOfEach = new TreeMap<>();
        steps.forEach(other -> lastOfEach.put(other.thread, other));
        for (TakenStep other : lastOfEach.values()) {
            if (!other.isBefore(step)) {
                races.add(other);
            }
        }
    }

    private Place placeOf(Footprint footprint, int index) {
        return places.computeIfAbsent(footprint.location(index), _ -> new Place());
    }

    /** Makes sure that an execution will be tried in which {@code later} comes before {@code earlier}. */
    private void reverse(TakenStep earlier, TakenStep later) {
        want(path.get(earlier.node), initials(earlier.number, later, earlier::isBefore), later);
    }

    private static void want(Node node, List<Integer> initials, TakenStep later) {
        int first = -1;
        for (int thread : initials) {
            if (node.isWanted(thread)) {
                return;
            }
            if (node.isEnabled(thread) && (first < 0 || thread == later.thread)) {
                first = thread;
            }
        }
        if (first >= 0) {
            node.want(first);
        }
    }

    /** The threads that can begin what has to happen from a step on, without those that are {@code out}, for {@code later} to happen. */
    private List<Integer> initials(int from, TakenStep later, Predicate<TakenStep> out) {
        List<TakenStep> independent = new ArrayList<>();
        List<Integer> initials = new ArrayList<>(2);
        for (int i = from; i < later.number; i++) {
            TakenStep step = steps.get(i);
            if (step != later && out.test(step)) {
                continue;
            }
            boolean first = independent.stream().noneMatch(other -> other.isBefore(step));
            if (first && !initials.contains(step.thread)) {
                initials.add(step.thread);
            }
            independent.add(step);
        }
        return initials;
    }
}
