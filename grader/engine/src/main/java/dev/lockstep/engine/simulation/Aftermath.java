package dev.lockstep.engine.simulation;

import dev.lockstep.engine.Leaks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at what is left when an execution has ended. */
final class Aftermath {

    private final Simulation simulation;
    private List<String> names = List.of();

    Aftermath(Simulation simulation) {
        this.simulation = simulation;
    }

    Result result() {
        names = DistinctNames.of(simulation.threads());
        simulation.threads().forEach(OptimisticReads::settleOf);
        return new Result(
                simulation.conclusion.ending(),
                failure(),
                escaped(),
                standing(),
                simulation.memory.races(),
                locksLeft(),
                names,
                simulation.unsupported(),
                simulation.scheduler.tookTurns(),
                simulation.storeBuffers.wereAsked(),
                simulation.timeline.looksTwice(),
                simulation.scheduler.steps());
    }

    private @Nullable Throwable failure() {
        return switch (simulation.conclusion.ending()) {
            case STUCK, ENDLESS -> simulation.conclusion.failedWork();
            case COMPLETE, FAILED, LEFT_BEHIND, LEFT_RUNNING, TOO_LONG, ENDLESS_LOOP, GIVEN_UP, UNSUPPORTED -> {
                SimThread main = simulation.main();
                yield main == null ? null : main.failure;
            }
        };
    }

    private List<Result.Standing> standing() {
        return switch (simulation.conclusion.ending()) {
            case COMPLETE, FAILED, TOO_LONG, GIVEN_UP, UNSUPPORTED -> List.of();
            case LEFT_BEHIND, LEFT_RUNNING -> standing(simulation.options.leaks());
            case STUCK, ENDLESS, ENDLESS_LOOP -> standing(Leaks.NONE);
        };
    }

    private List<Result.Standing> standing(Leaks allowed) {
        return simulation.threads().stream()
                .filter(thread -> !thread.ended() && !IdleThreads.mayStay(thread, allowed))
                .map(this::describe)
                .toList();
    }

    private Result.Standing describe(SimThread thread) {
        SimThread target = waitsFor(thread);
        return new Result.Standing(
                thread.id,
                nameOf(thread),
                thread.activity,
                thread.blockedOn,
                target == null ? -1 : target.id,
                target != null && target.ended(),
                thread.deadline != SimThread.NO_DEADLINE,
                thread.locksHeld,
                thread.site,
                List.of(thread.continuation.getStackTrace()));
    }

    /** The thread whose doing would let {@code thread} go on, if it can be told; of several, one that waits for it in turn. */
    @Nullable
    SimThread waitsFor(SimThread thread) {
        List<SimThread> all = allThat(thread);
        for (SimThread each : all) {
            if (leadsTo(thread, each, new HashSet<>())) {
                return each;
            }
        }
        return all.isEmpty() ? null : all.getFirst();
    }

    private boolean leadsTo(SimThread goal, SimThread from, Set<SimThread> seen) {
        return from == goal || (seen.add(from) && allThat(from).stream().anyMatch(next -> leadsTo(goal, next, seen)));
    }

    /** The threads that {@code thread} waits for, all of them. */
    private List<SimThread> allThat(SimThread thread) {
        Object on = thread.blockedOn;
        if (on == null) {
            return List.of();
        }
        return switch (thread.activity) {
            case ENTERING -> {
                SimThread owner = simulation.objects.monitorOf(on).owner;
                yield owner == null ? List.of() : List.of(owner);
            }
            case JOINING, SETTLING -> on instanceof SimThread target ? List.of(target) : List.of();
            case PARKED -> simulation.holdersOf(on);
            case RUNNING, WAITING, SLEEPING, ENDED -> List.of();
        };
    }

    private String nameOf(SimThread thread) {
        return names.get(thread.id);
    }

    private List<Result.Escape> escaped() {
        return simulation.conclusion.escaped().stream()
                .map(escape -> new Result.Escape(names.get(escape.threadId()), escape.threadId(), escape.thrown()))
                .toList();
    }

    private List<Result.LockLeft> locksLeft() {
        boolean someAreAlive = !simulation.threads().stream().allMatch(SimThread::ended);
        List<Result.LockLeft> left = new ArrayList<>();
        for (SimThread thread : simulation.threads()) {
            if (thread.ended()) {
                thread.locksHeld.stream()
                        .filter(lock -> !mayStay(lock, someAreAlive))
                        .forEach(lock -> left.add(new Result.LockLeft(nameOf(thread), lock)));
            }
        }
        return left;
    }

    private boolean mayStay(Object lock, boolean someAreAlive) {
        ObjectState state = simulation.objects.known(lock);
        return state != null && state.holders(lock).mayStay(someAreAlive);
    }
}
