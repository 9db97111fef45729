package dev.lockstep.engine.simulation;

import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/** The elements of one array that were accessed. */
final class ArrayVariables {

    /** A place in an array. */
    record Element(ArrayVariables array, int index) {

        String words() {
            return array.words(index);
        }
    }

    private final long id;
    private final @Nullable Variable[] elements;
    private final String type;
    private @Nullable String name;

    ArrayVariables(long id, Object array) {
        this.id = id;
        this.elements = new Variable[Array.getLength(array)];
        this.type = array.getClass().getSimpleName();
    }

    long id() {
        return id;
    }

    int length() {
        return elements.length;
    }

    /**
     * Notes that it was put where other threads may find it: whoever touched it first is taken for its maker.
     *
     * @param field where it was put
     */
    void show(String field) {
        name = name == null ? field : name;
    }

    /** Whether its maker is known: an array that was only ever handed around may have been touched by anyone first. */
    boolean isShown() {
        return name != null;
    }

    /** An element in words: "counts[3]". */
    String words(int index) {
        return name == null ? "element " + index + " of an " + type : name + "[" + index + "]";
    }

    Variable element(int index) {
        Variable found = elements[index];
        if (found == null) {
            found = new Variable(id, Locations.of(id, index), new Element(this, index));
            elements[index] = found;
        }
        return found;
    }
}
