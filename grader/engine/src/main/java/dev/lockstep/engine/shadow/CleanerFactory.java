package dev.lockstep.engine.shadow;

import java.lang.ref.Cleaner;
import org.jspecify.annotations.Nullable;

/** Stands for the JDK's own cleaner: when garbage is collected is nobody's business in a simulation. */
public final class CleanerFactory {

    private CleanerFactory() {}

    /** No cleaner: all that is done with it is {@link #register}. */
    public static @Nullable Cleaner cleaner() {
        return null;
    }

    /** Stands for {@link Cleaner#register}; never cleans by itself. */
    public static Cleaner.Cleanable register(@Nullable Object cleaner, Object object, Runnable action) {
        return new Once(action);
    }

    private static final class Once implements Cleaner.Cleanable {

        private @Nullable Runnable action;

        Once(Runnable action) {
            this.action = action;
        }

        @Override
        public void clean() {
            Runnable left = action;
            action = null;
            if (left != null) {
                left.run();
            }
        }
    }
}
