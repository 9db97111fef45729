package dev.lockstep.engine.explore;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.finding.StuckThread;
import dev.lockstep.engine.simulation.Result;
import dev.lockstep.engine.simulation.Sites;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for whom among threads that cannot go on.
 *
 * <p>Edges go to the owner of the monitor or lock that a thread wants, and to the thread that it joins. A cycle is a deadlock;
 * without one they wait for a signal that nobody is left to give.
 */
final class WaitsFor {

    private final List<Result.Standing> standing;
    private final Function<Object, String> names;
    private final ParkedWords parked;
    private final Map<Integer, Result.Standing> byId = new HashMap<>();

    WaitsFor(List<Result.Standing> standing, Function<Object, String> names) {
        this.standing = standing;
        this.names = names;
        this.parked = new ParkedWords(names);
        standing.forEach(each -> byId.put(each.id(), each));
    }

    Finding.Stuck explain() {
        List<Result.Standing> cycle = cycle();
        if (!cycle.isEmpty()) {
            Cause cause = cycle.size() == 1 ? Cause.SELF_DEADLOCK : Cause.DEADLOCK;
            return new Finding.Stuck(cause, cycle.stream().map(this::describe).toList());
        }
        return new Finding.Stuck(
                Cause.MISSED_SIGNAL, standing.stream().map(this::describe).toList());
    }

    boolean hasCycle() {
        return !cycle().isEmpty();
    }

    boolean someoneWaitsForTheDead() {
        return standing.stream().anyMatch(Result.Standing::ownerEnded);
    }

    private List<Result.Standing> cycle() {
        for (Result.Standing start : standing) {
            List<Result.Standing> path = new ArrayList<>();
            Result.Standing at = start;
            while (at != null && !path.contains(at)) {
                path.add(at);
                at = next(at);
            }
            if (at != null) {
                return path.subList(path.indexOf(at), path.size());
            }
        }
        return List.of();
    }

    private Result.@Nullable Standing next(Result.Standing from) {
        return from.waitsForThread() < 0 ? null : byId.get(from.waitsForThread());
    }

    StuckThread describe(Result.Standing thread) {
        Result.Standing owner = next(thread);
        List<StackTraceElement> frames = Frames.ofProgram(thread.frames().toArray(StackTraceElement[]::new));
        return new StuckThread(
                thread.name(),
                waitsFor(thread),
                owner != null ? owner.name() : thread.ownerEnded() ? "a thread that has ended" : "",
                onceEach(thread.holds()).stream().map(names).toList(),
                frames.isEmpty() && thread.site() > 0
                        ? List.of(Sites.get(thread.site()).frame())
                        : frames);
    }

    /** However often a thread has entered a monitor, it holds one. */
    private static List<Object> onceEach(List<Object> locks) {
        Map<Object, Boolean> seen = new IdentityHashMap<>();
        return locks.stream().filter(lock -> seen.put(lock, true) == null).toList();
    }

    private String waitsFor(Result.Standing thread) {
        Object on = thread.blockedOn();
        return switch (thread.activity()) {
            case RUNNING, ENDED -> "";
            case SLEEPING -> "the end of its sleep";
            case SETTLING -> "another thread to stand still";
            case JOINING -> "the end of " + nameOf(thread.waitsForThread());
            case ENTERING -> "the monitor of " + (on == null ? "an object" : names.apply(on));
            case WAITING -> "a notification on " + (on == null ? "an object" : names.apply(on));
            case PARKED -> parked.of(thread);
        };
    }

    private String nameOf(int id) {
        Result.Standing found = byId.get(id);
        if (found == null) {
            return "another thread";
        }
        return found.name().contains(" ") ? '"' + found.name() + '"' : found.name();
    }
}
