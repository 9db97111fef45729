package dev.lockstep.engine.simulation;

import org.jspecify.annotations.Nullable;

/** The elements of one array that were accessed. */
final class ArrayVariables {

    private final long id;
    private final @Nullable Variable[] elements;

    ArrayVariables(long id, int length) {
        this.id = id;
        this.elements = new Variable[length];
    }

    long id() {
        return id;
    }

    Variable element(int index) {
        Variable found = elements[index];
        if (found == null) {
            found = new Variable(id, Locations.of(id, index));
            elements[index] = found;
        }
        return found;
    }
}
