package dev.lockstep.core.sandbox.linux;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** What one process was given for itself alone; it is given back, last things first, when that process has ended. */
final class Belongings {

    /** One thing. */
    @FunctionalInterface
    interface Belonging {
        void giveBack() throws IOException;
    }

    private final Deque<Belonging> things = new ArrayDeque<>();

    synchronized void add(Belonging thing) {
        things.push(thing);
    }

    /** Gives back everything, even if something of it cannot be. */
    synchronized void giveBack() throws IOException {
        IOException first = null;
        while (!things.isEmpty()) {
            try {
                things.pop().giveBack();
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
