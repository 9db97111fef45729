package dev.lockstep.engine.replay;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what is in an atomic object, without running any code of it. */
final class AtomicValues {

    private static final String PACKAGE = "lockstep.java.util.concurrent.atomic.";
    private static final Set<String> WITH_VALUE = Set.of(
            PACKAGE + "AtomicInteger", PACKAGE + "AtomicLong", PACKAGE + "AtomicReference", PACKAGE + "AtomicBoolean");

    private final Map<Class<?>, Optional<Field>> fields = new HashMap<>();

    static boolean isOne(@Nullable Object object) {
        return object != null && WITH_VALUE.contains(object.getClass().getName());
    }

    /** What {@code object} holds; {@link Noted#UNKNOWN} if it is none of those that hold one value. */
    @Nullable
    Object valueOf(@Nullable Object object) {
        if (object == null || !isOne(object)) {
            return Noted.UNKNOWN;
        }
        Optional<Field> field = fields.computeIfAbsent(object.getClass(), AtomicValues::find);
        try {
            Object value = field.isPresent() ? field.get().get(object) : Noted.UNKNOWN;
            return object.getClass().getName().endsWith("Boolean")
                    ? Integer.valueOf(1).equals(value)
                    : value;
        } catch (IllegalAccessException _) {
            return Noted.UNKNOWN;
        }
    }

    private static Optional<Field> find(Class<?> type) {
        try {
            Field field = type.getDeclaredField("value");
            field.setAccessible(true);
            return Optional.of(field);
        } catch (ReflectiveOperationException | RuntimeException _) {
            return Optional.empty();
        }
    }
}
