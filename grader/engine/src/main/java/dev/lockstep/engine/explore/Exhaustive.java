package dev.lockstep.engine.explore;

import dev.lockstep.engine.simulation.Choice;
import dev.lockstep.engine.simulation.Runnables;
import dev.lockstep.engine.simulation.SimThread;
import dev.lockstep.engine.simulation.Strategy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every interleaving, one execution each for those that differ only in the order of independent steps.
 *
 * <p>Depth-first search with source sets and sleep sets: Abdulla, Aronis, Jonsson and Sagonas, "Optimal dynamic partial order
 * reduction" (2014), algorithm 1. A step is what a thread does from one point where it can be interrupted to the next; what it
 * touches is known once it has been run. Locks are reversed as a whole: acquisition against acquisition.
 */
final class Exhaustive implements Strategy {

    private static final int MOST_BEGINNINGS = 10;

    private final List<Node> stack = new ArrayList<>();
    private final boolean reduced;
    private final int mostSteps;
    private Execution execution = new Execution(stack);
    private int depth;
    private boolean exact = true;
    private boolean finished;
    private boolean stale;
    private int beginnings;

    /**
     * Prepares a search.
     *
     * @param reduced false to try every order of all steps, independent ones too
     * @param mostSteps how long an execution may be before the search is given up
     */
    Exhaustive(boolean reduced, int mostSteps) {
        this.reduced = reduced;
        this.mostSteps = mostSteps;
    }

    /** Whether all there is has been seen. */
    boolean finished() {
        return finished;
    }

    /** Whether what has been seen so far can be all: false once something happened that the reduction does not understand. */
    boolean exact() {
        return exact;
    }

    /** The decisions of the execution that has just been run. */
    int[] path() {
        return stack.stream().mapToInt(Node::chosen).toArray();
    }

    /** Prepares the next execution; call it after each one. */
    void advance() {
        if (!exact) {
            return;
        }
        execution.end();
        if (stale) {
            beginAnew();
        } else {
            finished = !backtrack();
        }
        execution = new Execution(stack);
        depth = 0;
    }

    /** Something was made for the first time in this process, and never again: from now on, all are alike. */
    private void beginAnew() {
        stack.clear();
        stale = false;
        exact = ++beginnings <= MOST_BEGINNINGS;
    }

    private boolean backtrack() {
        while (!stack.isEmpty()) {
            if (stack.getLast().advance()) {
                return true;
            }
            stack.removeLast();
        }
        return false;
    }

    @Override
    public @Nullable SimThread next(Runnables runnable, @Nullable SimThread running) {
        execution.endStep();
        if (depth >= mostSteps) {
            exact = false;
            return null;
        }
        Node node = depth < stack.size() ? comeAgain(runnable) : open(runnable, running);
        if (node == null) {
            return null;
        }
        SimThread chosen = threadIn(runnable, node.chosen());
        if (chosen == null) {
            throw new IllegalStateException("the same choices led to another state: thread %d cannot go on at step %d"
                    .formatted(node.chosen(), depth));
        }
        execution.beginStep(chosen.id(), depth++);
        return chosen;
    }

    /** The node that was here before; null if something is not as it was, for what was learnt then says nothing about now. */
    private @Nullable Node comeAgain(Runnables runnable) {
        Node node = stack.get(depth);
        if (node.isAfter(objectsMade(runnable))) {
            return node;
        }
        stale = true;
        return null;
    }

    private static int objectsMade(Runnables runnable) {
        return runnable.get(0).simulation().objectsMade();
    }

    private @Nullable Node open(Runnables runnable, @Nullable SimThread running) {
        int[] enabled = new int[runnable.size()];
        for (int i = 0; i < enabled.length; i++) {
            enabled[i] = runnable.get(i).id();
        }
        Sleep sleep = reduced && depth > 0 ? execution.sleepAfter(depth - 1) : new Sleep();
        Node node = Node.ofThreads(enabled, running == null ? -1 : running.id(), sleep, !reduced);
        if (node.isCovered()) {
            return null;
        }
        node.madeAfter(objectsMade(runnable));
        stack.add(node);
        return node;
    }

    private static @Nullable SimThread threadIn(Runnables runnable, int id) {
        for (int i = 0; i < runnable.size(); i++) {
            if (runnable.get(i).id() == id) {
                return runnable.get(i);
            }
        }
        return null;
    }

    @Override
    public int choose(Choice choice, SimThread thread, int alternatives) {
        Node node;
        if (depth < stack.size()) {
            node = stack.get(depth);
        } else {
            node = Node.ofAlternatives(alternatives);
            stack.add(node);
        }
        execution.unstable();
        depth++;
        return node.chosen();
    }

    @Override
    public void accessed(SimThread thread, long location, boolean write) {
        execution.accessed(location, write);
    }

    @Override
    public void attempts(SimThread thread, long location) {
        execution.attempts(thread.id(), location);
    }

    @Override
    public void acquired(SimThread thread, long location) {
        execution.acquired(thread.id(), location);
    }

    @Override
    public void released(SimThread thread, long location) {
        execution.released(location);
    }

    @Override
    public void ordered(SimThread earlier, SimThread later) {
        execution.ordered(earlier.id(), later.id());
    }

    @Override
    public void everythingOrdered() {
        execution.everythingOrdered();
    }

    @Override
    public void cutShort(SimThread thread) {
        execution.cutShort();
    }

    @Override
    public void everythingObserved(SimThread thread) {
        exact = false;
    }

    @Override
    public void unstable(SimThread thread) {
        execution.unstable();
    }
}
