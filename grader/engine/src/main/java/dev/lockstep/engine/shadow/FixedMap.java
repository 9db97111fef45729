package dev.lockstep.engine.shadow;

import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Stands for what {@link Map#of}, {@link Map#ofEntries} and {@link Map#copyOf} return: a map that does not change.
 *
 * <p>The JDK's own iterates in an order that the JVM draws at its start; this one in the order of its making.
 */
public final class FixedMap<K, V> extends AbstractMap<K, V> {

    private final Object[] keys;
    private final Object[] values;
    private final KeyIndex index;

    private FixedMap(Object[] keys, Object[] values) {
        this.keys = keys;
        this.values = values;
        this.index = new KeyIndex(keys, "key");
    }

    private static Map<Object, Object> from(Object... keysAndValues) {
        int size = keysAndValues.length / 2;
        Object[] keys = new Object[size];
        Object[] values = new Object[size];
        for (int i = 0; i < size; i++) {
            keys[i] = Objects.requireNonNull(keysAndValues[2 * i]);
            values[i] = Objects.requireNonNull(keysAndValues[2 * i + 1]);
        }
        return new FixedMap<>(keys, values);
    }

    /** Stands for {@code Map.of}. */
    public static Map<Object, Object> of() {
        return from();
    }

    /** Stands for {@code Map.of}. */
    public static Map<Object, Object> of(Object k1, Object v1) {
        return from(k1, v1);
    }

    /** Stands for {@code Map.of}. */
    public static Map<Object, Object> of(Object k1, Object v1, Object k2, Object v2) {
        return from(k1, v1, k2, v2);
    }

    /** Stands for {@code Map.of}. */
    public static Map<Object, Object> of(Object k1, Object v1, Object k2, Object v2, Object k3, Object v3) {
        return from(k1, v1, k2, v2, k3, v3);
    }

    /** Stands for {@code Map.of}. */
    public static Map<Object, Object> of(
            Object k1, Object v1, Object k2, Object v2, Object k3, Object v3, Object k4, Object v4) {
        return from(k1, v1, k2, v2, k3, v3, k4, v4);
    }

    /** Stands for {@code Map.of}. */
    public static Map<Object, Object> of(
            Object k1,
            Object v1,
            Object k2,
            Object v2,
            Object k3,
            Object v3,
            Object k4,
            Object v4,
            Object k5,
            Object v5) {
        return from(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5);
    }

    /** Stands for {@code Map.of}. */
    public static Map<Object, Object> of(
            Object k1,
            Object v1,
            Object k2,
            Object v2,
            Object k3,
            Object v3,
            Object k4,
            Object v4,
            Object k5,
            Object v5,
            Object k6,
            Object v6) {
        return from(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6);
    }

    /** Stands for {@code Map.of}. */
    public static Map<Object, Object> of(
            Object k1,
            Object v1,
            Object k2,
            Object v2,
            Object k3,
            Object v3,
            Object k4,
            Object v4,
            Object k5,
            Object v5,
            Object k6,
            Object v6,
            Object k7,
            Object v7) {
        return from(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7);
    }

    /** Stands for {@code Map.of}. */
    public static Map<Object, Object> of(
            Object k1,
            Object v1,
            Object k2,
            Object v2,
            Object k3,
            Object v3,
            Object k4,
            Object v4,
            Object k5,
            Object v5,
            Object k6,
            Object v6,
            Object k7,
            Object v7,
            Object k8,
            Object v8) {
        return from(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8);
    }

    /** Stands for {@code Map.of}. */
    public static Map<Object, Object> of(
            Object k1,
            Object v1,
            Object k2,
            Object v2,
            Object k3,
            Object v3,
            Object k4,
            Object v4,
            Object k5,
            Object v5,
            Object k6,
            Object v6,
            Object k7,
            Object v7,
            Object k8,
            Object v8,
            Object k9,
            Object v9) {
        return from(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8, k9, v9);
    }

    /** Stands for {@code Map.of}. */
    public static Map<Object, Object> of(
            Object k1,
            Object v1,
            Object k2,
            Object v2,
            Object k3,
            Object v3,
            Object k4,
            Object v4,
            Object k5,
            Object v5,
            Object k6,
            Object v6,
            Object k7,
            Object v7,
            Object k8,
            Object v8,
            Object k9,
            Object v9,
            Object k10,
            Object v10) {
        return from(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8, k9, v9, k10, v10);
    }

    /** Stands for {@link Map#ofEntries}. */
    public static Map<Object, Object> ofEntries(Map.Entry<?, ?>[] entries) {
        Object[] keysAndValues = new Object[2 * entries.length];
        for (int i = 0; i < entries.length; i++) {
            keysAndValues[2 * i] = entries[i].getKey();
            keysAndValues[2 * i + 1] = entries[i].getValue();
        }
        return from(keysAndValues);
    }

    /** Stands for {@link Map#copyOf}. */
    public static Map<?, ?> copyOf(Map<?, ?> map) {
        return map instanceof FixedMap<?, ?> same
                ? same
                : ofEntries(map.entrySet().toArray(new Map.Entry<?, ?>[0]));
    }

    @Override
    public int size() {
        return keys.length;
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable V get(Object key) {
        int at = index.of(key);
        return at < 0 ? null : (V) values[at];
    }

    @Override
    public boolean containsKey(Object key) {
        return index.of(key) >= 0;
    }

    @Override
    public boolean containsValue(Object value) {
        return super.containsValue(Objects.requireNonNull(value));
    }

    @Override
    public Set<K> keySet() {
        return new FixedSet<>(keys, index);
    }

    @Override
    public Collection<V> values() {
        return new Values<>(values);
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        Object[] entries = new Object[keys.length];
        for (int i = 0; i < keys.length; i++) {
            entries[i] = Map.entry(keys[i], values[i]);
        }
        return new Entries<>(entries);
    }

    private static final class Entries<E> extends AbstractSet<E> {

        private final Object[] entries;

        Entries(Object[] entries) {
            this.entries = entries;
        }

        @Override
        public int size() {
            return entries.length;
        }

        @Override
        public Iterator<E> iterator() {
            return new ArrayIterator<>(entries);
        }
    }

    private static final class Values<V> extends AbstractCollection<V> {

        private final Object[] values;

        Values(Object[] values) {
            this.values = values;
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public Iterator<V> iterator() {
            return new ArrayIterator<>(values);
        }
    }

    @Override
    public void clear() {
        throw new UnsupportedOperationException();
    }

    @Override
    public V compute(K key, BiFunction<? super K, ? super V, ? extends V> by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public V computeIfAbsent(K key, Function<? super K, ? extends V> by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public V put(K key, V value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void putAll(Map<? extends K, ? extends V> more) {
        throw new UnsupportedOperationException();
    }

    @Override
    public V putIfAbsent(K key, V value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public V remove(Object key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean remove(Object key, Object value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public V replace(K key, V value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean replace(K key, V before, V after) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void replaceAll(BiFunction<? super K, ? super V, ? extends V> by) {
        throw new UnsupportedOperationException();
    }
}
