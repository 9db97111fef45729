package dev.lockstep.engine.simulation;

import org.jspecify.annotations.Nullable;

/** Hash codes that are the same in every run, in the place of those that the JVM draws. */
public final class HashHooks {

    private static final ClassValue<Boolean> HASHES_BY_IDENTITY = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            try {
                return type.getMethod("hashCode").getDeclaringClass() == Object.class;
            } catch (NoSuchMethodException e) {
                throw new AssertionError("every object has a hash code", e);
            }
        }
    };

    private HashHooks() {}

    /** Stands for {@link System#identityHashCode}. */
    public static int identityHashCode(@Nullable Object object) {
        SimThread thread = Simulation.current();
        if (object == null || thread == null) {
            return System.identityHashCode(object);
        }
        return switch (object) {
            case Enum<?> constant -> constant.name().hashCode();
            case Class<?> type -> type.getName().hashCode();
            default -> drawn(thread.simulation, thread.simulation.objects.stateOf(object).id);
        };
    }

    /** Two objects may have the same hash code. That is rare, so it happens often in the schedules for what is rare. */
    private static int drawn(Simulation simulation, long object) {
        if (simulation.options.rare().spuriousWakeUps() > 0) {
            return Long.hashCode(Locations.mix(object + simulation.options.seed())) & 1;
        }
        return Long.hashCode(Locations.mix(object)) & Integer.MAX_VALUE;
    }

    /** Stands for {@link Object#toString()} where nothing overrides it: the original's name, and a hash code that stays. */
    public static String identityString(Object object) {
        return TypeHooks.getName(object.getClass()) + "@" + Integer.toHexString(object.hashCode());
    }

    /** Stands for {@link Object#hashCode()}. */
    public static int hashCode(Object object) {
        if (object instanceof Tracked) {
            return object.hashCode();
        }
        // A virtual thread's own hash is its number in the JVM.
        boolean byIdentity =
                object instanceof Enum<?> || object instanceof Thread || HASHES_BY_IDENTITY.get(object.getClass());
        return byIdentity ? identityHashCode(object) : object.hashCode();
    }

    /** Stands for {@link java.util.Objects#hashCode(Object)}. */
    public static int hashCodeOrZero(@Nullable Object object) {
        return object == null ? 0 : hashCode(object);
    }
}
