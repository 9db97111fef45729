package dev.lockstep.engine.junit;

import dev.lockstep.engine.junit.Arguments.Argument;
import dev.lockstep.engine.rewrite.Program;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.PriorityBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Copies arrays and collections of arguments within a schedule.
 *
 * <p>A collection of which the engine has a shadow becomes that, so that it can be used like one that the test made. All others
 * become collections that cannot be changed.
 */
final class Copies {

    private Copies() {}

    static List<@Nullable Object> elementsOf(Object array) {
        List<@Nullable Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }

    /** Whether a comparator, which a copy would not have, puts the elements in order. */
    static boolean isSorted(Object collection) {
        return switch (collection) {
            case SortedMap<?, ?> map -> map.comparator() != null;
            case SortedSet<?> set -> set.comparator() != null;
            case PriorityQueue<?> queue -> queue.comparator() != null;
            case PriorityBlockingQueue<?> queue -> queue.comparator() != null;
            default -> false;
        };
    }

    static Argument ofArray(Object array, List<Argument> elements) {
        Class<?> type = array.getClass().componentType();
        return () -> {
            Object copy = Array.newInstance(type, elements.size());
            for (int i = 0; i < elements.size(); i++) {
                Array.set(copy, i, elements.get(i).value());
            }
            return copy;
        };
    }

    static Argument ofCollection(Collection<?> original, List<Argument> elements, Program program)
            throws ReflectiveOperationException {
        MethodHandle maker =
                maker(original.getClass(), Collection.class, program).orElse(null);
        if (maker != null) {
            return () -> maker.invoke(Arrays.asList(Arguments.values(elements)));
        }
        return original instanceof Set
                ? () -> Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(Arguments.values(elements))))
                : () -> Collections.unmodifiableList(Arrays.asList(Arguments.values(elements)));
    }

    static Argument ofMap(Map<?, ?> original, List<Argument> keys, List<Argument> values, Program program)
            throws ReflectiveOperationException {
        MethodHandle maker = maker(original.getClass(), Map.class, program).orElse(null);
        return () -> {
            Map<@Nullable Object, @Nullable Object> copy = new LinkedHashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                copy.put(keys.get(i).value(), values.get(i).value());
            }
            return maker == null ? Collections.unmodifiableMap(copy) : maker.invoke(copy);
        };
    }

    /** The constructor of the shadow of {@code type} that copies. */
    private static Optional<MethodHandle> maker(Class<?> type, Class<?> from, Program program)
            throws ReflectiveOperationException {
        Optional<Class<?>> shadow = program.shadowOf(type);
        if (shadow.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MethodHandles.publicLookup()
                    .findConstructor(shadow.get(), MethodType.methodType(void.class, from)));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return Optional.empty();
        }
    }
}
