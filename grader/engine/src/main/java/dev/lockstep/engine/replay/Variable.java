package dev.lockstep.engine.replay;

import org.jspecify.annotations.Nullable;

/** A variable, by the identity of its object. */
record Variable(@Nullable Object object, int field, int index) {

    static Variable of(Noted noted) {
        return new Variable(noted.object, noted.place().field(), noted.index);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Variable that && object == that.object && field == that.field && index == that.index;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * System.identityHashCode(object) + field) + index;
    }
}
