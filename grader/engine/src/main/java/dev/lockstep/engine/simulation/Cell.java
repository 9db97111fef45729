package dev.lockstep.engine.simulation;

import java.lang.invoke.VarHandle;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/** A field or an array element on the real heap, read and written without any hook. */
sealed interface Cell {

    /** What is there. */
    @Nullable
    Object get();

    /** Puts {@code value} there. */
    void set(@Nullable Object value);

    /** Reached through a handle; {@code object} is null for a static field, {@code index} -1 but for arrays. */
    record OfHandle(VarHandle handle, @Nullable Object object, int index) implements Cell {

        public OfHandle {
            handle = handle.withInvokeBehavior();
        }

        @Override
        public @Nullable Object get() {
            return switch (handle.coordinateTypes().size()) {
                case 0 -> handle.getVolatile();
                case 1 -> handle.getVolatile(object);
                default -> handle.getVolatile(object, index);
            };
        }

        @Override
        public void set(@Nullable Object value) {
            switch (handle.coordinateTypes().size()) {
                case 0 -> handle.setVolatile(value);
                case 1 -> handle.setVolatile(object, value);
                default -> handle.setVolatile(object, index, value);
            }
        }
    }

    /** An int field at an offset in an object. */
    record OfInt(Object object, long offset) implements Cell {
        @Override
        public Object get() {
            return Unsafe.getUnsafe().getIntVolatile(object, offset);
        }

        @Override
        @SuppressWarnings("NullAway") // An int never is.
        public void set(@Nullable Object value) {
            Unsafe.getUnsafe().putIntVolatile(object, offset, (Integer) value);
        }
    }

    /** A long field at an offset in an object. */
    record OfLong(Object object, long offset) implements Cell {
        @Override
        public Object get() {
            return Unsafe.getUnsafe().getLongVolatile(object, offset);
        }

        @Override
        @SuppressWarnings("NullAway") // A long never is.
        public void set(@Nullable Object value) {
            Unsafe.getUnsafe().putLongVolatile(object, offset, (Long) value);
        }
    }

    /** A reference at an offset in an object. */
    record OfReference(Object object, long offset) implements Cell {
        @Override
        public @Nullable Object get() {
            return Unsafe.getUnsafe().getReferenceVolatile(object, offset);
        }

        @Override
        public void set(@Nullable Object value) {
            Unsafe.getUnsafe().putReferenceVolatile(object, offset, value);
        }
    }
}
