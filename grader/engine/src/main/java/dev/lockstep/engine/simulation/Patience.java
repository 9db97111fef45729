package dev.lockstep.engine.simulation;

import org.jspecify.annotations.Nullable;

/**
 * Ends an execution whose threads run on and on without getting further.
 *
 * <p>As long as nobody asks whether they do, which is so in all but the longest executions, nothing is kept of what they see.
 */
final class Patience {

    private final Simulation simulation;
    private final Limits limits;
    private @Nullable Progress progress;
    private int loops;

    Patience(Simulation simulation) {
        this.simulation = simulation;
        this.limits = simulation.limits;
    }

    /** Whether threads that have taken {@code steps} steps, more than usual, may go on; ends the execution if not. */
    boolean lasts(int steps) {
        Progress seen = watch();
        if (seen.stepped() > limits.repeatedSteps()) {
            simulation.conclusion.end(endingOfRepetition(seen));
        } else if (steps > limits.mostSteps()) {
            simulation.conclusion.end(Result.Ending.TOO_LONG);
        }
        return !simulation.conclusion.reached();
    }

    /** Begins to look whether threads get further, unless that has begun. */
    Progress watch() {
        Progress seen = progress;
        if (seen == null) {
            seen = new Progress(simulation);
            progress = seen;
        }
        return seen;
    }

    /** When something new came up last, as far as anybody looked. */
    long lastNews() {
        Progress seen = progress;
        return seen == null ? 0 : seen.lastNews();
    }

    /** Threads that keep step may miss each other by chance; no one is to blame unless all keep undoing what they did. */
    private Result.Ending endingOfRepetition(Progress seen) {
        if (simulation.options.turns() > 0 && !seen.allChangeThings()) {
            return Result.Ending.GIVEN_UP;
        }
        return simulation.threads.mainHasEnded() ? endingOfOthers() : Result.Ending.ENDLESS;
    }

    private Result.Ending endingOfOthers() {
        boolean mayStay = simulation.threads.started().stream()
                .allMatch(thread -> thread.ended() || IdleThreads.mayRunOn(thread, simulation.options.leaks()));
        return mayStay ? Result.Ending.COMPLETE : Result.Ending.LEFT_RUNNING;
    }

    /** Notes that the running thread did something that others could notice. */
    void reachedPoint() {
        loops = 0;
    }

    /** Counts turns of a loop, or calls, in which the running thread may share nothing with others. */
    void turned(int times) {
        loops += times;
        if (loops > limits.loops()) {
            simulation.scheduler.endHere(
                    simulation.threads.mainHasEnded() ? endingOfOthers() : Result.Ending.ENDLESS_LOOP);
        }
    }

    /** Notes what {@code thread} is about to access, if it is in question whether threads get further. */
    void saw(SimThread thread, int site, Object object, int index) {
        Progress seen = progress;
        if (seen != null) {
            seen.saw(thread, site, object, index);
        }
    }

    /** The same for a static field. */
    void sawStatic(SimThread thread, int site) {
        Progress seen = progress;
        if (seen != null) {
            seen.sawStatic(thread, site);
        }
    }

    /** Notes that {@code thread} says itself that it only waits for others. */
    void yielded(SimThread thread) {
        Progress seen = progress;
        if (seen != null) {
            seen.yielded(thread);
        }
    }

    /** Notes that a thread was started or has ended. */
    void threadsChanged() {
        Progress seen = progress;
        if (seen != null) {
            seen.threadsChanged();
        }
    }

    /** Notes that a thread has slept. */
    void moved() {
        Progress seen = progress;
        if (seen != null) {
            seen.moved();
        }
    }

    /** Whether those that can go on seem to wait for nothing but time. */
    boolean onlyWaits() {
        Progress seen = progress;
        return seen != null && seen.onlyWaits();
    }

    /** Whether those that can go on seem to look, and to change nothing. */
    boolean onlyLooks() {
        Progress seen = progress;
        return seen != null && seen.onlyLooks();
    }
}
