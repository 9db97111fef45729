package dev.lockstep.engine.replay;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.replay.Noted.Sort;
import dev.lockstep.engine.simulation.Result;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides which steps a person needs to see to understand a finding. */
final class Relevance {

    private final List<Noted> steps;
    private final Locks owners;
    private final Map<Integer, Noted> lastOf = new HashMap<>();
    private final Map<Object, Use> locks = new IdentityHashMap<>();
    private final Map<Object, Use> calls = new IdentityHashMap<>();
    private final Map<Variable, Use> variables = new HashMap<>();

    Relevance(List<Noted> steps, Locks owners) {
        this.steps = steps;
        this.owners = owners;
        steps.forEach(this::count);
    }

    /** Who uses something, and whether it changes. */
    private static final class Use {
        private final Set<Integer> threads = new HashSet<>(4);
        private boolean written;

        boolean isShared() {
            return threads.size() > 1;
        }
    }

    private void count(Noted step) {
        lastOf.put(step.thread, step);
        if (step.isOf(Sort.READ, Sort.WRITE)) {
            Use use = variables.computeIfAbsent(Variable.of(step), _ -> new Use());
            use.threads.add(step.thread);
            use.written |= step.sort == Sort.WRITE;
        } else if (step.sort == Sort.CALL && step.inside && step.object != null) {
            calls.computeIfAbsent(step.object, _ -> new Use()).threads.add(step.thread);
        } else if (step.object != null && step.isOf(Sort.ENTER, Sort.EXIT, Sort.STOPPED_AT_MONITOR)) {
            locks.computeIfAbsent(owners.of(step.object), _ -> new Use())
                    .threads
                    .add(step.thread);
        }
    }

    /** Which steps matter for {@code finding}. */
    BitSet of(Finding finding, Result result, @Nullable RaceStory race) {
        BitSet matter = new BitSet(steps.size());
        switch (finding) {
            case Finding.DataRace _ when race != null -> aroundRace(matter, race);
            case Finding.Stuck stuck
            when stuck.cause() == Cause.DEADLOCK || stuck.cause() == Cause.SELF_DEADLOCK ->
                cycle(matter, result, stuck);
            case Finding.LocksLeft _ -> left(matter, result);
            case Finding.BrokenAssertion _, Finding.EscapedException _, Finding.DataRace _, Finding.LimitExceeded _ ->
                shared(matter);
            case Finding.Stuck _, Finding.ThreadsLeft _ -> {
                shared(matter);
                if (finding.cause() != Cause.SPIN && finding.cause() != Cause.LIVELOCK) {
                    result.stuck().forEach(thread -> setLast(matter, thread.id(), null, Sort.JOIN));
                }
            }
        }
        return matter;
    }

    /** Whether it is worth counting where it is left out: looking at what nobody changes is not. */
    boolean counts(Noted step) {
        boolean ofEnd = step.call != null;
        return step.inside && !ofEnd && (step.sort != Sort.READ || isWritten(step));
    }

    private boolean isWritten(Noted read) {
        Use use = variables.get(Variable.of(read));
        return use != null && use.written;
    }

    // ---- what threads share

    private void shared(BitSet matter) {
        for (int i = 0; i < steps.size(); i++) {
            matter.set(i, isShared(steps.get(i)));
        }
        Looks.addTo(matter, steps);
    }

    /** That the check waits for itself for a moment is nobody's business; that it does so at the end is. */
    private boolean isShared(Noted step) {
        return switch (step.sort) {
            case READ, WRITE -> step.inside && isSharedAndWritten(step);
            case ENTER, EXIT -> step.inside && step.object != null && sharesLock(step.object);
            case CALL -> step.inside && (step.thrown != null || (step.object != null && isSharedCall(step)));
            case RETURN -> step.call != null && (step.hasResult() || !step.wakes.isEmpty()) && isShared(step.call);
            case FILL, START, JOIN, JOINED -> false;
            case SLEEP, NOTIFY_NOBODY, NOTIFY_ALL -> step.inside;
            case WAIT,
                    WAKE,
                    WAKE_SPURIOUSLY,
                    NOTIFY,
                    PARKED,
                    INTERRUPT,
                    TIMED_OUT,
                    EARLY_TIMER,
                    WEAK_FAILURE,
                    WRITE_DELAYED,
                    WRITE_ARRIVES,
                    CALLED_BY_CHECK,
                    DIED -> true;
            case STOPPED_AT_MONITOR -> step.inside || step == lastOf.get(step.thread);
        };
    }

    private boolean isSharedAndWritten(Noted step) {
        Use use = variables.getOrDefault(Variable.of(step), new Use());
        return use.isShared() && use.written;
    }

    /** A call that got a lock is told as that; one that did not is what its thread goes by. */
    private boolean isSharedCall(Noted call) {
        Object object = Objects.requireNonNull(call.object);
        if (!LockCalls.isOnLock(call.place().member())) {
            return isUsedByOthers(object);
        }
        return Boolean.FALSE.equals(call.value) && sharesLock(object);
    }

    private boolean isUsedByOthers(Object object) {
        Use use = calls.get(object);
        return use != null && use.isShared();
    }

    private boolean sharesLock(Object lock) {
        Use use = locks.get(owners.of(lock));
        return use != null && use.isShared();
    }

    // ---- a data race

    /** What its story tells, and what the two threads do in between to order the two accesses, in vain. */
    private void aroundRace(BitSet matter, RaceStory race) {
        int from = lockBefore(race.earlier());
        for (int i = 0; i < steps.size(); i++) {
            Noted step = steps.get(i);
            boolean orders = i >= from && race.isByEither(step) && orders(step);
            matter.set(i, race.tells(step) || orders);
        }
    }

    /** The index of the first step by which the thread of this step got what it holds then. */
    private int lockBefore(@Nullable Noted access) {
        int index = steps.indexOf(access);
        if (access == null || index < 0 || access.holds.isEmpty()) {
            return index < 0 ? steps.size() : index;
        }
        Object lock = access.holds.getFirst();
        for (int i = index; i >= 0; i--) {
            Noted step = steps.get(i);
            if (step.thread == access.thread && step.object == lock && step.sort == Sort.ENTER) {
                return i;
            }
        }
        return index;
    }

    private static boolean orders(Noted step) {
        return step.inside
                && step.isOf(Sort.ENTER, Sort.EXIT, Sort.WAIT, Sort.WAKE, Sort.NOTIFY, Sort.START, Sort.JOINED);
    }

    // ---- a cycle

    /** How each thread of the cycle got what it holds, and how it came to wait. */
    private void cycle(BitSet matter, Result result, Finding.Stuck stuck) {
        List<String> names =
                stuck.threads().stream().map(thread -> thread.name()).toList();
        for (Result.Standing standing : result.stuck()) {
            if (!names.contains(standing.name())) {
                continue;
            }
            standing.holds().forEach(lock -> setLast(matter, standing.id(), lock, Sort.ENTER, Sort.WAKE));
            setLast(matter, standing.id(), null, Sort.STOPPED_AT_MONITOR, Sort.PARKED, Sort.JOIN);
        }
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).sort == Sort.CALLED_BY_CHECK) {
                matter.set(i);
            }
        }
    }

    private void setLast(BitSet matter, int thread, @Nullable Object object, Sort one, Sort... others) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            Noted step = steps.get(i);
            if (step.thread == thread && step.isOf(one, others) && (object == null || step.object == object)) {
                matter.set(i);
                return;
            }
        }
    }

    // ---- locks that are left

    private void left(BitSet matter, Result result) {
        List<Object> left = new ArrayList<>();
        result.locksLeft().forEach(each -> left.add(each.lock()));
        for (int i = 0; i < steps.size(); i++) {
            Noted step = steps.get(i);
            boolean ofLock = step.object != null && left.stream().anyMatch(lock -> lock == step.object);
            matter.set(i, ofLock || step.isOf(Sort.DIED, Sort.CALLED_BY_CHECK));
        }
    }
}
