package dev.lockstep.engine.simulation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which classes are initialised in one simulation (JLS 12.4.2): each simulation starts with none, so that statics are fresh.
 *
 * <p>Who initialises a class holds its initialisation lock, an ordinary monitor of the engine; others wait for that.
 */
final class Classes {

    private final Simulation simulation;
    private @Nullable Initialisation[] known = new Initialisation[8];

    Classes(Simulation simulation) {
        this.simulation = simulation;
    }

    /** The initialisation of one class; its monitor is the initialisation lock. */
    static final class Initialisation {

        final String type;
        private boolean done;
        private @Nullable SimThread by;
        private @Nullable VectorClock released;
        private long seenBy;
        private @Nullable Throwable failure;

        Initialisation(String type) {
            this.type = type;
        }

        @Override
        public String toString() {
            return "the initialisation of class " + type;
        }
    }

    void ensure(SimThread thread, int number) {
        Initialisation state = number < known.length ? known[number] : null;
        if (state != null && state.done && sees(thread, state)) {
            return;
        }
        if (state == null) {
            state = add(number);
        }
        if (state.by != thread) {
            initialise(thread, ClassRegistry.get(number), state);
        }
    }

    /** Lets the JVM forget the constants of enums, which are other objects in the next simulation. */
    void forgetConstants() {
        for (int number = 0; number < known.length; number++) {
            if (known[number] != null) {
                ClassRegistry.get(number).forgetConstants();
            }
        }
    }

    private boolean sees(SimThread thread, Initialisation state) {
        if (state.failure != null) {
            return false;
        }
        if (thread.id < Long.SIZE && (state.seenBy & (1L << thread.id)) != 0) {
            return true;
        }
        simulation.strategy.accessed(thread, simulation.objects.stateOf(state).id, false);
        Memory.acquire(thread, state.released);
        if (thread.id < Long.SIZE) {
            state.seenBy |= 1L << thread.id;
        }
        return true;
    }

    private Initialisation add(int number) {
        if (number >= known.length) {
            known = Arrays.copyOf(known, Math.max(number + 1, 2 * known.length));
        }
        Initialisation state = new Initialisation(ClassRegistry.get(number).name());
        known[number] = state;
        return state;
    }

    private void initialise(SimThread thread, ClassRegistry.Entry type, Initialisation state) {
        int site = thread.site;
        simulation.monitors.enter(thread, state, site);
        try {
            if (state.failure != null) {
                throw new NoClassDefFoundError("Could not initialize class " + state.type);
            }
            if (!state.done) {
                state.by = thread;
                run(thread, type, state);
                simulation.strategy.accessed(thread, simulation.objects.stateOf(state).id, true);
                state.released = Memory.release(thread, null);
                state.done = true;
            }
            sees(thread, state);
        } finally {
            state.by = null;
            simulation.monitors.exit(thread, state);
        }
    }

    private void run(SimThread thread, ClassRegistry.Entry type, Initialisation state) {
        try {
            if (type.superclass() >= 0) {
                ensure(thread, type.superclass());
            }
            type.initialise();
        } catch (Throwable thrown) {
            state.failure = thrown;
            throw thrown instanceof Error error ? error : new ExceptionInInitializerError(thrown);
        }
    }
}
