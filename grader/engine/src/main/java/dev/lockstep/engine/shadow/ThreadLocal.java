package dev.lockstep.engine.shadow;

import dev.lockstep.engine.simulation.SimThread;
import dev.lockstep.engine.simulation.Simulation;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stands for {@link java.lang.ThreadLocal}. */
@SuppressWarnings("NullAway") // Nobody says whether T may be null, as in the original.
public class ThreadLocal<T> {

    private static final Object NULL = new Object();

    /** As the original. */
    public ThreadLocal() {}

    /** As the original. */
    public static <S> ThreadLocal<S> withInitial(Supplier<? extends S> supplier) {
        return new Supplied<>(supplier);
    }

    /** As the original. */
    protected T initialValue() {
        return null;
    }

    private static Map<Object, Object> values() {
        SimThread thread = Simulation.current();
        return thread == null ? Outside.VALUES : thread.locals();
    }

    /** As the original. */
    @SuppressWarnings("unchecked")
    public T get() {
        Object value = values().get(this);
        if (value == null) {
            T initial = initialValue();
            set(initial);
            return initial;
        }
        return value == NULL ? null : (T) value;
    }

    /** As the original. */
    public void set(@Nullable T value) {
        values().put(this, value == null ? NULL : value);
    }

    /** As the original. */
    public void remove() {
        values().remove(this);
    }

    /** What a value is kept as, back to what it is. */
    static @Nullable Object unwrap(@Nullable Object kept) {
        return kept == NULL ? null : kept;
    }

    /** What a value is kept as. */
    static Object wrap(@Nullable Object value) {
        return value == null ? NULL : value;
    }

    /** Outside of a simulation there is one thread, and these are its values; made there only, as it counts as a making of objects. */
    private static final class Outside {

        static final Map<Object, Object> VALUES = new IdentityHashMap<>();

        private Outside() {}
    }

    private static final class Supplied<S> extends ThreadLocal<S> {

        private final Supplier<? extends S> supplier;

        Supplied(Supplier<? extends S> supplier) {
            this.supplier = java.util.Objects.requireNonNull(supplier);
        }

        @Override
        protected S initialValue() {
            return supplier.get();
        }
    }
}
