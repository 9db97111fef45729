package dev.lockstep.engine.finding;

import java.util.List;

/**
 * A thread that does not get any further.
 *
 * @param name its name, or what it does in words
 * @param waitsFor what it waits for, in words ("the monitor of Account 1"); empty if it runs or nothing is known
 * @param heldBy the name of the thread that holds what it waits for; empty if nobody is known to
 * @param holds the locks it holds, in words
 * @param frames its stack, innermost first
 */
public record StuckThread(
        String name, String waitsFor, String heldBy, List<String> holds, List<StackTraceElement> frames) {

    public StuckThread {
        holds = List.copyOf(holds);
        frames = List.copyOf(frames);
    }
}
