package dev.lockstep.engine.replay;

import dev.lockstep.engine.replay.Noted.Sort;
import dev.lockstep.engine.trace.Moment.Wait;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Knows which threads have stopped, and for what they wait. */
final class Waits {

    private final Map<Integer, Noted> stopped = new TreeMap<>();

    /** Those of them that were notified, and need only the monitor. */
    private final Set<Integer> notified = new HashSet<>();

    /** Tells which thread other than {@code except} holds a lock. */
    interface Holders {
        int of(Object lock, int except);
    }

    void pass(Noted step) {
        notified.remove(step.thread);
        if (step.isOf(Sort.WAIT, Sort.STOPPED_AT_MONITOR, Sort.PARKED, Sort.JOIN, Sort.SLEEP)) {
            stopped.put(step.thread, step);
        } else {
            stopped.remove(step.thread);
        }
        if (step.sort == Sort.NOTIFY) {
            notified.add(step.other);
        } else if (step.sort == Sort.NOTIFY_ALL) {
            stopped.values().stream()
                    .filter(wait -> wait.sort == Sort.WAIT && wait.object == step.object)
                    .forEach(wait -> notified.add(wait.thread));
        }
        step.wakes.forEach(stopped::remove);
    }

    void clear() {
        stopped.clear();
        notified.clear();
    }

    /** The waits of these threads; holders that are not among them are not named. */
    List<Wait> among(Set<Integer> threads, Holders holders, Wording wording) {
        return stopped.values().stream()
                .filter(wait -> threads.contains(wait.thread))
                .map(wait -> edge(wait, threads, holders, wording))
                .toList();
    }

    private Wait edge(Noted wait, Set<Integer> threads, Holders holders, Wording wording) {
        boolean isNotified = notified.contains(wait.thread);
        int holder = holder(wait, isNotified, holders);
        return new Wait(
                wait.thread, wording.waitsFor(wait, isNotified), threads.contains(holder) ? holder : Wait.NOBODY);
    }

    /** Who holds it now, which need not be who held it when the wait began; a thread that is joined holds its own end. */
    private static int holder(Noted wait, boolean isNotified, Holders holders) {
        Object lock = wait.object;
        return switch (wait.sort) {
            case JOIN -> wait.other;
            case WAIT -> isNotified ? holder(lock, wait, holders) : Wait.NOBODY;
            case STOPPED_AT_MONITOR -> holder(lock, wait, holders);
            case PARKED -> {
                int now = holder(lock, wait, holders);
                yield now == Wait.NOBODY ? wait.other : now;
            }
            default -> Wait.NOBODY;
        };
    }

    private static int holder(@Nullable Object lock, Noted wait, Holders holders) {
        return lock == null ? Wait.NOBODY : holders.of(lock, wait.thread);
    }
}
