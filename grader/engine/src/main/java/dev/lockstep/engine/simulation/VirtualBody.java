package dev.lockstep.engine.simulation;

import java.util.Map;

/**
 * What belongs to a virtual thread that is not ours.
 *
 * @param inherited the values of inheritable thread-locals that it was given when it was made
 * @param number its {@code threadId}
 */
record VirtualBody(Runnable body, Map<Object, Object> inherited, long number) implements Runnable {

    @Override
    public void run() {
        body.run();
    }
}
