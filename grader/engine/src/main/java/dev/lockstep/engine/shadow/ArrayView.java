package dev.lockstep.engine.shadow;

import dev.lockstep.engine.simulation.MemoryHooks;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/** Stands for what {@link java.util.Arrays#asList} returns: an array as a list, watched as both. */
public final class ArrayView<E> extends AbstractList<E> implements RandomAccess {

    private final E[] array;

    private ArrayView(E[] array) {
        this.array = Objects.requireNonNull(array);
    }

    /** Stands for {@link java.util.Arrays#asList}. */
    public static List<Object> asList(Object[] array) {
        return new ArrayView<>(array);
    }

    @Override
    public E get(int index) {
        MemoryHooks.readElementQuietly(array, index, 0);
        return array[index];
    }

    @Override
    public E set(int index, E element) {
        MemoryHooks.readElementQuietly(array, index, 0);
        MemoryHooks.writeElementQuietly(array, index, 0);
        E old = array[index];
        array[index] = element;
        return old;
    }

    @Override
    public int size() {
        return array.length;
    }
}
