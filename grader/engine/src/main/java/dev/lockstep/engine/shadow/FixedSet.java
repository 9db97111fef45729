package dev.lockstep.engine.shadow;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * Stands for what {@link Set#of} and {@link Set#copyOf} return: a set that does not change.
 *
 * <p>The JDK's own iterates in an order that the JVM draws at its start; this one in the order of its making.
 */
public final class FixedSet<E> extends AbstractSet<E> {

    private final Object[] elements;
    private final KeyIndex index;

    FixedSet(Object[] elements, KeyIndex index) {
        this.elements = elements;
        this.index = index;
    }

    private static Set<Object> from(Object... elements) {
        return new FixedSet<>(elements, new KeyIndex(elements, "element"));
    }

    /** Stands for {@code Set.of}. */
    public static Set<Object> of() {
        return from();
    }

    /** Stands for {@code Set.of}. */
    public static Set<Object> of(Object a) {
        return from(a);
    }

    /** Stands for {@code Set.of}. */
    public static Set<Object> of(Object a, Object b) {
        return from(a, b);
    }

    /** Stands for {@code Set.of}. */
    public static Set<Object> of(Object a, Object b, Object c) {
        return from(a, b, c);
    }

    /** Stands for {@code Set.of}. */
    public static Set<Object> of(Object a, Object b, Object c, Object d) {
        return from(a, b, c, d);
    }

    /** Stands for {@code Set.of}. */
    public static Set<Object> of(Object a, Object b, Object c, Object d, Object e) {
        return from(a, b, c, d, e);
    }

    /** Stands for {@code Set.of}. */
    public static Set<Object> of(Object a, Object b, Object c, Object d, Object e, Object f) {
        return from(a, b, c, d, e, f);
    }

    /** Stands for {@code Set.of}. */
    public static Set<Object> of(Object a, Object b, Object c, Object d, Object e, Object f, Object g) {
        return from(a, b, c, d, e, f, g);
    }

    /** Stands for {@code Set.of}. */
    public static Set<Object> of(Object a, Object b, Object c, Object d, Object e, Object f, Object g, Object h) {
        return from(a, b, c, d, e, f, g, h);
    }

    /** Stands for {@code Set.of}. */
    public static Set<Object> of(
            Object a, Object b, Object c, Object d, Object e, Object f, Object g, Object h, Object i) {
        return from(a, b, c, d, e, f, g, h, i);
    }

    /** Stands for {@code Set.of}. */
    public static Set<Object> of(
            Object a, Object b, Object c, Object d, Object e, Object f, Object g, Object h, Object i, Object j) {
        return from(a, b, c, d, e, f, g, h, i, j);
    }

    /** Stands for {@code Set.of}. */
    public static Set<Object> of(Object[] elements) {
        return from(elements.clone());
    }

    /** Stands for {@link Set#copyOf}. */
    public static Set<?> copyOf(Collection<?> elements) {
        return elements instanceof FixedSet<?> same ? same : from(new LinkedHashSet<>(elements).toArray());
    }

    /** Stands for {@link Collectors#toUnmodifiableSet}. */
    public static Collector<Object, ?, ?> toUnmodifiableSet() {
        return Collectors.collectingAndThen(Collectors.toCollection(LinkedHashSet::new), FixedSet::copyOf);
    }

    @Override
    public int size() {
        return elements.length;
    }

    @Override
    public boolean contains(Object element) {
        return index.of(element) >= 0;
    }

    @Override
    public Iterator<E> iterator() {
        return new ArrayIterator<>(elements);
    }

    @Override
    public boolean add(E element) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean addAll(Collection<? extends E> more) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void clear() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean remove(Object element) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean removeAll(Collection<?> some) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean removeIf(Predicate<? super E> filter) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean retainAll(Collection<?> some) {
        throw new UnsupportedOperationException();
    }
}
