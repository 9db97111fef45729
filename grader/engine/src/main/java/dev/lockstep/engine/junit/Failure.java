package dev.lockstep.engine.junit;

import org.jspecify.annotations.Nullable;

/** The first of what is thrown while a test and what belongs to it run; the rest comes of that. */
final class Failure {

    private @Nullable Throwable first;

    /** A part of a test. */
    @FunctionalInterface
    interface Part {
        void run() throws Throwable;
    }

    void gather(Part part) {
        try {
            part.run();
        } catch (Throwable thrown) {
            first = first == null ? thrown : first;
        }
    }

    boolean isNone() {
        return first == null;
    }

    void rethrow() throws Throwable {
        if (first != null) {
            throw first;
        }
    }
}
