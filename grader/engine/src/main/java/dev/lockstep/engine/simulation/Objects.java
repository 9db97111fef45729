package dev.lockstep.engine.simulation;

import org.jspecify.annotations.Nullable;

/** Finds what the engine knows of an object: in the object itself if its class was rewritten, else in a table. */
final class Objects {

    /** Of the room for those that are kept for good: a few thousand. */
    private static final int WEIGHT = 16;

    private final Simulation simulation;
    private final ByIdentity<ObjectState> foreign = new ByIdentity<>();
    private final ByIdentity<ArrayVariables> arrays = new ByIdentity<>();

    Objects(Simulation simulation) {
        this.simulation = simulation;
    }

    ObjectState stateOf(Object object) {
        if (object instanceof Tracked tracked) {
            if (tracked.lockstep$state() instanceof ObjectState state && state.simulation == simulation) {
                return state;
            }
            return attach(tracked);
        }
        ObjectState state = foreign.get(object);
        if (state == null) {
            state = new ObjectState(simulation, simulation.newObjectId());
            foreign.put(object, state, WEIGHT);
        }
        return state;
    }

    /** The state of an object, or null if it has none yet. */
    @Nullable
    ObjectState known(Object object) {
        if (object instanceof Tracked tracked) {
            return tracked.lockstep$state() instanceof ObjectState state && state.simulation == simulation
                    ? state
                    : null;
        }
        return foreign.get(object);
    }

    /** The number of an object or array; 0 if it has none yet. */
    long idOf(Object object) {
        if (object instanceof Tracked tracked && tracked.lockstep$id() != 0) {
            return tracked.lockstep$id();
        }
        ObjectState state = known(object);
        if (state != null) {
            return state.id;
        }
        ArrayVariables variables = arrays.get(object);
        return variables == null ? 0 : variables.id();
    }

    private ObjectState attach(Tracked tracked) {
        long id = tracked.lockstep$id();
        ObjectState state = new ObjectState(simulation, id == 0 ? simulation.newObjectId() : id);
        tracked.lockstep$state(state);
        return state;
    }

    Variable element(Object array, int index) {
        return variablesOf(array).element(index);
    }

    ArrayVariables variablesOf(Object array) {
        ArrayVariables variables = arrays.get(array);
        if (variables == null) {
            variables = new ArrayVariables(simulation.newObjectId(), array);
            arrays.put(array, variables, WEIGHT + variables.length());
        }
        return variables;
    }

    Monitor monitorOf(Object object) {
        ObjectState state = stateOf(object);
        if (state.monitor == null) {
            state.monitor = new Monitor(object);
        }
        return state.monitor;
    }
}
