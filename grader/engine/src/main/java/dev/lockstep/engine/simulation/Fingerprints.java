package dev.lockstep.engine.simulation;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/** Turns what is in an object, or in an element of an array, into a number: equal contents have equal numbers. */
final class Fingerprints {

    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private static final ClassValue<Slot[]> SLOTS = new ClassValue<>() {
        @Override
        protected Slot[] computeValue(Class<?> type) {
            return slotsOf(type);
        }
    };

    private final Progress progress;
    private boolean withNumbers = true;

    Fingerprints(Progress progress) {
        this.progress = progress;
    }

    /** From now on, all numbers count as one. */
    void ignoreNumbers() {
        withNumbers = false;
    }

    /** Where a field's value is. */
    private record Slot(long offset, Class<?> type) {}

    private static Slot[] slotsOf(Class<?> type) {
        List<Slot> slots = new ArrayList<>();
        for (Class<?> at = type; at != null && at != Thread.class; at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getName().startsWith("lockstep$")) {
                    slots.add(new Slot(UNSAFE.objectFieldOffset(field), field.getType()));
                }
            }
        }
        return slots.toArray(Slot[]::new);
    }

    /** What is in {@code object}, or in its element at {@code index} if it is an array. */
    long of(Object object, int index) {
        if (object.getClass().isArray()) {
            return index >= 0 ? ofValue(Array.get(object, index)) : Array.getLength(object);
        }
        if (object instanceof StaticField field) {
            return valueAt(field.holder(), field.offset(), field.type());
        }
        long print = 0;
        for (Slot slot : SLOTS.get(object.getClass())) {
            print = Locations.mix(print * FACTOR + valueAt(object, slot.offset, slot.type));
        }
        return print;
    }

    private long valueAt(Object object, long offset, Class<?> type) {
        if (!type.isPrimitive()) {
            return ofValue(UNSAFE.getReference(object, offset));
        } else if (type == boolean.class) {
            return UNSAFE.getByte(object, offset);
        } else if (!withNumbers) {
            return 0;
        } else if (type == long.class || type == double.class) {
            return UNSAFE.getLong(object, offset);
        } else if (type == int.class || type == float.class) {
            return UNSAFE.getInt(object, offset);
        } else if (type == short.class || type == char.class) {
            return UNSAFE.getShort(object, offset);
        }
        return UNSAFE.getByte(object, offset);
    }

    private long ofValue(@Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case Number _ when !withNumbers -> 0;
            case Number _, Boolean _, Character _, String _ -> value.hashCode();
            case Enum<?> constant -> constant.name().hashCode();
            default -> progress.numberOf(value);
        };
    }
}
