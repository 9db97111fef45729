package dev.lockstep.engine.shadow;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Goes through an array that does not change. */
final class ArrayIterator<E> implements Iterator<E> {

    private final Object[] array;
    private int next;

    ArrayIterator(Object[] array) {
        this.array = array;
    }

    @Override
    public boolean hasNext() {
        return next < array.length;
    }

    @Override
    @SuppressWarnings("unchecked")
    public E next() {
        if (next == array.length) {
            throw new NoSuchElementException();
        }
        return (E) array[next++];
    }
}
