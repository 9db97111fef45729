package dev.lockstep.engine.simulation;

import org.jspecify.annotations.Nullable;

/** The elements of one array that were accessed. */
final class ArrayVariables {

    private final long id;
    private final @Nullable Variable[] elements;
    private boolean shown;

    ArrayVariables(long id, int length) {
        this.id = id;
        this.elements = new Variable[length];
    }

    long id() {
        return id;
    }

    /** Notes that it was put where other threads may find it: whoever touched it first is taken for its maker. */
    void show() {
        shown = true;
    }

    /** Whether its maker is known: an array that was only ever handed around may have been touched by anyone first. */
    boolean isShown() {
        return shown;
    }

    Variable element(int index) {
        Variable found = elements[index];
        if (found == null) {
            found = new Variable(id, Locations.of(id, index), this);
            elements[index] = found;
        }
        return found;
    }
}
