package dev.lockstep.engine.shadow;

import dev.lockstep.engine.simulation.SimThread;
import dev.lockstep.engine.simulation.Simulation;
import dev.lockstep.engine.simulation.Unsupported;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stands for {@link java.lang.ScopedValue}. */
@SuppressWarnings("NullAway") // Nobody says whether T may be null, as in the original.
public final class ScopedValue<T> {

    private static final Object NULL = new Object();

    private ScopedValue() {}

    /** As the original. */
    public static <T> ScopedValue<T> newInstance() {
        return new ScopedValue<>();
    }

    /** As the original. */
    public static <T> Carrier where(ScopedValue<T> key, @Nullable T value) {
        return new Carrier(Map.of()).where(key, value);
    }

    private static Map<Object, Object> bindings() {
        SimThread thread = Simulation.current();
        if (thread == null) {
            throw new Unsupported("a scoped value outside of the simulation");
        }
        return thread.locals();
    }

    /** As the original. */
    @SuppressWarnings("unchecked")
    public T get() {
        Object bound = bindings().get(this);
        if (bound == null) {
            throw new NoSuchElementException("ScopedValue not bound");
        }
        return bound == NULL ? null : (T) bound;
    }

    /** As the original. */
    public boolean isBound() {
        return bindings().get(this) != null;
    }

    /** As the original. */
    public T orElse(T other) {
        Objects.requireNonNull(other);
        return isBound() ? get() : other;
    }

    /** As the original. */
    public <X extends Throwable> T orElseThrow(Supplier<? extends X> exception) throws X {
        Objects.requireNonNull(exception);
        if (!isBound()) {
            throw exception.get();
        }
        return get();
    }

    /** Stands for {@link java.lang.ScopedValue.CallableOp}. */
    @FunctionalInterface
    public interface CallableOp<T, X extends Throwable> {
        /** As the original. */
        T call() throws X;
    }

    /** Stands for {@link java.lang.ScopedValue.Carrier}. */
    public static final class Carrier {

        private final Map<Object, Object> bound;

        Carrier(Map<Object, Object> bound) {
            this.bound = bound;
        }

        /** As the original. */
        public <T> Carrier where(ScopedValue<T> key, @Nullable T value) {
            Map<Object, Object> more = new IdentityHashMap<>(bound);
            more.put(Objects.requireNonNull(key), value == null ? NULL : value);
            return new Carrier(more);
        }

        /** As the original. */
        @SuppressWarnings("unchecked")
        public <T> T get(ScopedValue<T> key) {
            Object value = bound.get(Objects.requireNonNull(key));
            if (value == null) {
                throw new NoSuchElementException("No mapping present");
            }
            return value == NULL ? null : (T) value;
        }

        /** As the original. */
        public void run(Runnable task) {
            Objects.requireNonNull(task);
            call(() -> {
                task.run();
                return null;
            });
        }

        /** As the original. */
        public <R, X extends Throwable> R call(CallableOp<? extends R, X> task) throws X {
            Objects.requireNonNull(task);
            Map<Object, Object> outer = new IdentityHashMap<>();
            Map<Object, Object> bindings = bindings();
            bound.forEach((key, value) -> outer.put(key, bindings.put(key, value)));
            try {
                return task.call();
            } finally {
                outer.forEach((key, value) -> restore(bindings, key, value));
            }
        }

        private static void restore(Map<Object, Object> bindings, Object key, @Nullable Object value) {
            if (value == null) {
                bindings.remove(key);
            } else {
                bindings.put(key, value);
            }
        }
    }
}
