package dev.lockstep.engine.replay;

import dev.lockstep.engine.replay.Noted.Origin;
import dev.lockstep.engine.replay.Noted.Sort;
import dev.lockstep.engine.simulation.Activity;
import dev.lockstep.engine.simulation.Result;
import dev.lockstep.engine.simulation.SimThread;
import dev.lockstep.engine.simulation.Sites;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Writes down that a thread stopped at a monitor where that has no step yet.
 *
 * <p>Between a thread's last step and its entering of a monitor another thread may get that monitor. Then it is never asked to go
 * on, and so is never seen to stop.
 */
final class Standstill {

    private Standstill() {}

    /** Adds to {@code notes} what is missing in them for an execution that ended as {@code result} says. */
    static void addTo(Notes notes, Result result, Predicate<String> ofSubmission) {
        for (Result.Standing standing : result.stuck()) {
            if (standing.activity() == Activity.ENTERING && !isStopped(notes.last(standing.id()))) {
                notes.add(stopOf(standing, notes.last(), ofSubmission));
            }
        }
    }

    private static boolean isStopped(@Nullable Noted last) {
        return last != null && last.sort == Sort.STOPPED_AT_MONITOR;
    }

    /** That of a thread that has not ended. */
    static Noted stopOf(SimThread thread, Predicate<String> ofSubmission) {
        boolean inside = ofSubmission.test(Sites.get(thread.site()).type());
        long nanos = thread.simulation().nanos();
        Origin origin = new Origin(thread.id(), thread.site(), inside, nanos, thread.locksHeld());
        Noted stop = new Noted(Sort.STOPPED_AT_MONITOR, origin, thread.blockedOn(), -1);
        SimThread holder = thread.waitsFor();
        stop.other = holder == null ? -1 : holder.id();
        return stop;
    }

    private static Noted stopOf(Result.Standing standing, @Nullable Noted latest, Predicate<String> ofSubmission) {
        boolean inside = ofSubmission.test(Sites.get(standing.site()).type());
        long nanos = latest == null ? 0 : latest.nanos;
        Origin origin = new Origin(standing.id(), standing.site(), inside, nanos, standing.holds());
        Noted stop = new Noted(Sort.STOPPED_AT_MONITOR, origin, standing.blockedOn(), -1);
        stop.other = standing.waitsForThread();
        return stop;
    }
}
