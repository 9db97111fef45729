package dev.lockstep.engine.replay;

import dev.lockstep.engine.explore.Frames;
import dev.lockstep.engine.simulation.SimThread;
import dev.lockstep.engine.simulation.Simulation;
import dev.lockstep.engine.simulation.Site;
import dev.lockstep.engine.simulation.Sites;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells where in the program a thread is, from its stack.
 *
 * <p>The engine's own note of it is as old as the last thing that it saw the thread do: a check that interrupts somebody right after
 * its call of the code under test has come back would be taken for the line that the call ended with.
 */
final class Whereabouts {

    private static final int NOWHERE = 0;

    private final Map<Site, Integer> numbers = new HashMap<>();
    private final Map<Integer, Integer> last = new HashMap<>();

    /** The number of the innermost place in the program; of a thread that does not run now, where it stopped. */
    int of(SimThread thread) {
        if (Simulation.current() != thread) {
            return last.getOrDefault(thread.id(), thread.site());
        }
        int here = here(thread.site());
        last.put(thread.id(), here);
        return here;
    }

    private int here(int noted) {
        List<StackTraceElement> frames = Frames.readable(new Throwable("stack").getStackTrace());
        int at = Frames.firstOfProgram(frames);
        if (at < 0) {
            return NOWHERE;
        }
        StackTraceElement frame = frames.get(at);
        return Frames.isAt(Sites.get(noted), frame)
                ? noted
                : numbers.computeIfAbsent(site(frame, Frames.calledBy(at, frames)), Sites::add);
    }

    private static Site site(StackTraceElement frame, String called) {
        String file = frame.getFileName() == null ? "" : frame.getFileName();
        int line = Math.max(0, frame.getLineNumber());
        return new Site(frame.getClassName(), frame.getMethodName(), file, line, called, -1, false);
    }
}
