package dev.lockstep.engine.explore;

import java.util.BitSet;
import java.util.List;

/** One decision on the path of a search: what can be chosen there, what was, and what has still to be. */
final class Node {

    private final int[] enabled;
    private final boolean ofThreads;
    private final Sleep sleep;
    private final List<Sleep.Sleeper> cameAsleep;
    private final BitSet wanted = new BitSet();
    private final BitSet done = new BitSet();
    private int chosen;
    private int objectsMade;
    private Footprint step = new Footprint();

    private Node(int[] enabled, boolean ofThreads, Sleep sleep) {
        this.enabled = enabled;
        this.ofThreads = ofThreads;
        this.sleep = sleep;
        this.cameAsleep = sleep.sleepers();
    }

    /** A choice among threads: the running one goes on first if it can. */
    static Node ofThreads(int[] enabled, int running, Sleep sleep, boolean all) {
        Node node = new Node(enabled, true, sleep);
        node.chosen = node.firstAwake(running);
        if (all) {
            node.wantAll();
        } else if (node.chosen >= 0) {
            node.wanted.set(node.chosen);
        }
        return node;
    }

    /** Another choice: all alternatives are tried. */
    static Node ofAlternatives(int count) {
        int[] alternatives = new int[count];
        Node node = new Node(alternatives, false, new Sleep());
        for (int i = 0; i < count; i++) {
            alternatives[i] = i;
            node.wanted.set(i);
        }
        return node;
    }

    private int firstAwake(int running) {
        int first = -1;
        for (int thread : enabled) {
            if (!sleep.contains(thread) && (first < 0 || thread == running)) {
                first = thread;
            }
        }
        return first;
    }

    /** Whether all that could be chosen leads to what has been seen. */
    boolean isCovered() {
        return chosen < 0;
    }

    int chosen() {
        return chosen;
    }

    boolean ofThreads() {
        return ofThreads;
    }

    /** Notes how many objects there were when it was made. */
    void madeAfter(int objects) {
        objectsMade = objects;
    }

    /** Whether there were as many objects when it was made as there are now that it is come to again. */
    boolean isAfter(int objects) {
        return objectsMade == objects;
    }

    boolean isEnabled(int thread) {
        for (int each : enabled) {
            if (each == thread) {
                return true;
            }
        }
        return false;
    }

    boolean isWanted(int thread) {
        return wanted.get(thread);
    }

    void want(int thread) {
        wanted.set(thread);
    }

    void wantAll() {
        for (int thread : enabled) {
            want(thread);
        }
    }

    void stepWas(Footprint footprint) {
        step = footprint;
    }

    Footprint step() {
        return step;
    }

    /** Those who had slept before this decision, whatever it was, and who sleep no longer after the chosen step. */
    List<Sleep.Sleeper> awakened() {
        return cameAsleep.stream()
                .filter(sleeper -> sleeper.step().conflictsWith(step))
                .toList();
    }

    /** Who sleeps after the chosen step. */
    Sleep sleepAfter() {
        return sleep.after(chosen, step);
    }

    /** Goes on to the next choice; false if there is none. */
    boolean advance() {
        done.set(chosen);
        if (ofThreads) {
            sleep.add(chosen, step);
        }
        for (int next = wanted.nextSetBit(0); next >= 0; next = wanted.nextSetBit(next + 1)) {
            if (!done.get(next) && !(ofThreads && sleep.contains(next))) {
                chosen = next;
                step = new Footprint();
                return true;
            }
        }
        return false;
    }
}
