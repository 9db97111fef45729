package dev.lockstep.engine.explore;

import java.util.ArrayList;
import java.util.Arrays;
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
    private final List<Step> steps = new ArrayList<>();
    private final Map<Long, Place> places = new HashMap<>();
    private final Map<Integer, int[]> clocks = new HashMap<>();
    private final Map<Integer, Long> attempts = new HashMap<>(2);
    private final List<Integer> enabledByStep = new ArrayList<>(0);
    private final List<Awakened> awakened = new ArrayList<>(0);
    private @Nullable Step current;

    Execution(List<Node> path) {
        this.path = path;
    }

    /** A step: its thread, where in the path it was chosen, and all steps before it, as the last of each thread. */
    private static final class Step {

        final int thread;
        final int node;
        final int number;
        final Footprint footprint = new Footprint();
        int[] clock;

        Step(int thread, int node, int number, int[] clock) {
            this.thread = thread;
            this.node = node;
            this.number = number;
            this.clock = clock;
        }
    }

    /** A place in memory, or a lock. */
    private static final class Place {

        @Nullable
        Step lastWrite;

        final List<Step> readsSince = new ArrayList<>(2);

        @Nullable
        Step lastAcquire;

        int @Nullable [] released;
    }

    void beginStep(int thread, int node) {
        int[] clock = clocks.getOrDefault(thread, new int[0]).clone();
        current = new Step(thread, node, steps.size() + 1, clock);
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
        Step now = current;
        if (now == null) {
            return;
        }
        if (now.thread == later) {
            now.clock = join(now.clock, clocks.getOrDefault(earlier, new int[0]));
        } else {
            enabledByStep.add(later);
        }
    }

    /** Everything from now on comes after everything so far. */
    void everythingOrdered() {
        endStep();
        int[] all = new int[0];
        for (Step step : steps) {
            all = join(all, step.clock);
        }
        for (Map.Entry<Integer, int[]> each : clocks.entrySet()) {
            each.setValue(join(each.getValue(), all));
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
            Step holder = place == null ? null : place.lastAcquire;
            int[] clock = clocks.getOrDefault(thread, new int[0]);
            if (holder != null && holder.thread != thread && !isBefore(holder, clock)) {
                Step wanted = new Step(thread, path.size(), steps.size() + 1, clock);
                steps.add(wanted);
                reverse(holder, wanted);
                steps.removeLast();
            }
        });
    }

    /** Looks at what the step touched, now that it is known. */
    void endStep() {
        Step step = current;
        if (step == null) {
            return;
        }
        current = null;
        Footprint footprint = step.footprint;
        path.get(step.node).stepWas(footprint);
        List<Step> races = new ArrayList<>(0);
        for (int i = 0; i < footprint.size(); i++) {
            Place place = places.computeIfAbsent(footprint.location(i), _ -> new Place());
            if (footprint.isAcquire(i)) {
                acquire(step, place, races);
            } else if (!footprint.isRelease(i)) {
                access(step, place, footprint.isWrite(i), races);
            }
        }
        if (footprint.isLast()) {
            endAll(step, races);
        }
        step.clock = with(step.clock, step.thread, step.number);
        steps.add(step);
        for (int i = 0; i < footprint.size(); i++) {
            remember(step, footprint, i);
        }
        clocks.put(step.thread, step.clock);
        for (int later : enabledByStep) {
            clocks.put(later, join(clocks.getOrDefault(later, new int[0]), step.clock));
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
        private final Step wokenBy;
        private final List<Step> after = new ArrayList<>(2);

        Awakened(Sleep.Sleeper sleeper, Step wokenBy) {
            this.thread = sleeper.thread();
            this.wouldTouch = sleeper.step();
            this.wokenBy = wokenBy;
            after.add(wokenBy);
        }

        void sees(Step step) {
            boolean own = step.thread == thread;
            if (own || wouldTouch.conflictsWith(step.footprint)) {
                if (!own && !isAfter(step)) {
                    want(path.get(wokenBy.node), initials(wokenBy.number - 1, step, this::isAfter), step);
                }
                after.add(step);
            }
        }

        private boolean isAfter(Step step) {
            return after.stream().anyMatch(other -> isBefore(other, step.clock));
        }
    }

    /** A step after which there is none could have come before each of those that were, and after each that could have been. */
    private void endAll(Step step, List<Step> races) {
        path.get(step.node).wantAll();
        Map<Integer, Step> lastOfEach = new TreeMap<>();
        steps.forEach(other -> lastOfEach.put(other.thread, other));
        for (Step other : lastOfEach.values()) {
            if (!isBefore(other, step.clock)) {
                races.add(other);
            }
        }
    }

    private void acquire(Step step, Place place, List<Step> races) {
        Step before = place.lastAcquire;
        if (before != null && !isBefore(before, step.clock)) {
            races.add(before);
        }
        if (place.released != null) {
            step.clock = join(step.clock, place.released);
        }
    }

    private void access(Step step, Place place, boolean write, List<Step> races) {
        int[] known = step.clock;
        Step written = place.lastWrite;
        if (written != null && !isBefore(written, known)) {
            races.add(written);
            step.clock = join(step.clock, written.clock);
        }
        if (write) {
            for (Step read : place.readsSince) {
                if (!isBefore(read, known)) {
                    races.add(read);
                    step.clock = join(step.clock, read.clock);
                }
            }
        }
    }

    private void remember(Step step, Footprint footprint, int index) {
        Place place = places.computeIfAbsent(footprint.location(index), _ -> new Place());
        if (footprint.isAcquire(index)) {
            place.lastAcquire = step;
        } else if (footprint.isRelease(index)) {
            place.released = step.clock;
        } else if (footprint.isWrite(index)) {
            place.lastWrite = step;
            place.readsSince.clear();
        } else if (!place.readsSince.contains(step)) {
            place.readsSince.add(step);
        }
    }

    private static boolean isBefore(Step step, int[] clock) {
        return step.thread < clock.length && clock[step.thread] >= step.number;
    }

    /** Makes sure that an execution will be tried in which {@code later} comes before {@code earlier}. */
    private void reverse(Step earlier, Step later) {
        want(path.get(earlier.node), initials(earlier.number, later, step -> isBefore(earlier, step.clock)), later);
    }

    private static void want(Node node, List<Integer> initials, Step later) {
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
    private List<Integer> initials(int from, Step later, Predicate<Step> out) {
        List<Step> independent = new ArrayList<>();
        List<Integer> initials = new ArrayList<>(2);
        for (int i = from; i < later.number; i++) {
            Step step = steps.get(i);
            if (step != later && out.test(step)) {
                continue;
            }
            boolean first = independent.stream().noneMatch(other -> isBefore(other, step.clock));
            if (first && !initials.contains(step.thread)) {
                initials.add(step.thread);
            }
            independent.add(step);
        }
        return initials;
    }

    private static int[] join(int[] one, int[] other) {
        int[] joined = one.length >= other.length ? one.clone() : Arrays.copyOf(one, other.length);
        for (int i = 0; i < other.length; i++) {
            joined[i] = Math.max(joined[i], other[i]);
        }
        return joined;
    }

    private static int[] with(int[] clock, int thread, int number) {
        int[] changed = Arrays.copyOf(clock, Math.max(clock.length, thread + 1));
        changed[thread] = number;
        return changed;
    }
}
