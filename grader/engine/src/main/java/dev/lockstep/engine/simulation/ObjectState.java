package dev.lockstep.engine.simulation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the engine knows of one object in one simulation: its monitor, its variables, and what was released through it. */
final class ObjectState {

    final Simulation simulation;
    final long id;

    @Nullable
    Monitor monitor;

    @Nullable
    VectorClock released;

    private @Nullable Holders holders;

    private int[] keys = new int[2];
    private @Nullable Variable[] variables = new Variable[2];
    private int count;

    ObjectState(Simulation simulation, long id) {
        this.simulation = simulation;
        this.id = id;
    }

    /** Who holds {@code lock}, the object that this is about. */
    Holders holders(Object lock) {
        Holders found = holders;
        if (found == null) {
            found = new Holders(lock);
            holders = found;
        }
        return found;
    }

    /** The variable with this key: a field's number or an element's index. */
    Variable variable(int key) {
        for (int i = 0; i < count; i++) {
            if (keys[i] == key) {
                Variable found = variables[i];
                if (found != null) {
                    return found;
                }
            }
        }
        return add(key);
    }

    /** What was released through this object or through any of its volatile fields. */
    @Nullable
    VectorClock releasedByAll() {
        VectorClock all = released;
        for (int i = 0; i < count; i++) {
            Variable variable = variables[i];
            VectorClock ofField = variable == null ? null : variable.releasedToAll();
            if (ofField != null) {
                all = all == null ? new VectorClock() : all.copy();
                all.join(ofField);
            }
        }
        return all;
    }

    private Variable add(int key) {
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, 2 * count);
            variables = Arrays.copyOf(variables, 2 * count);
        }
        Variable variable = new Variable(id, Locations.of(id, key));
        keys[count] = key;
        variables[count++] = variable;
        return variable;
    }
}
