package dev.lockstep.engine.shadow;

import dev.lockstep.engine.simulation.Inheritable;
import org.jspecify.annotations.Nullable;

/** Stands for {@link java.lang.InheritableThreadLocal}. */
public class InheritableThreadLocal<T> extends ThreadLocal<T> implements Inheritable {

    /** As the original. */
    public InheritableThreadLocal() {}

    /** As the original. */
    protected T childValue(T parentValue) {
        return parentValue;
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // Nobody says whether T may be null, as in the original.
    public Object inherit(@Nullable Object parentValue) {
        return wrap(childValue((T) unwrap(parentValue)));
    }
}
