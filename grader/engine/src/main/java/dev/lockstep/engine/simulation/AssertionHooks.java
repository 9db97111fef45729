package dev.lockstep.engine.simulation;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AssertionFailureBuilder;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.function.ThrowingSupplier;

/** What rewritten code calls instead of JUnit's assertions about time, which would look at the real clock. */
public final class AssertionHooks {

    private AssertionHooks() {}

    /** Stands for JUnit's method of this name. */
    public static void assertTimeout(Duration timeout, Executable code) throws Throwable {
        assertTimeout(timeout, code, (Supplier<String>) null);
    }

    /** Stands for JUnit's method of this name. */
    public static void assertTimeout(Duration timeout, Executable code, @Nullable String message) throws Throwable {
        assertTimeout(timeout, code, () -> message);
    }

    /** Stands for JUnit's method of this name. */
    public static void assertTimeout(Duration timeout, Executable code, @Nullable Supplier<@Nullable String> message)
            throws Throwable {
        long start = ClockHooks.nanoTime();
        code.execute();
        check(timeout, start, message);
    }

    /** Stands for JUnit's method of this name. */
    public static @Nullable Object assertTimeout(Duration timeout, ThrowingSupplier<?> code) throws Throwable {
        return assertTimeout(timeout, code, (Supplier<String>) null);
    }

    /** Stands for JUnit's method of this name. */
    public static @Nullable Object assertTimeout(Duration timeout, ThrowingSupplier<?> code, @Nullable String message)
            throws Throwable {
        return assertTimeout(timeout, code, () -> message);
    }

    /** Stands for JUnit's method of this name. */
    public static @Nullable Object assertTimeout(
            Duration timeout, ThrowingSupplier<?> code, @Nullable Supplier<@Nullable String> message) throws Throwable {
        long start = ClockHooks.nanoTime();
        Object result = code.get();
        check(timeout, start, message);
        return result;
    }

    private static void check(Duration timeout, long start, @Nullable Supplier<@Nullable String> message) {
        Duration taken = Duration.ofNanos(ClockHooks.nanoTime() - start);
        if (taken.compareTo(timeout) > 0) {
            AssertionFailureBuilder.assertionFailure()
                    .message(message)
                    .reason("execution exceeded timeout of %d ms by %d ms"
                            .formatted(timeout.toMillis(), taken.minus(timeout).toMillis()))
                    .buildAndThrow();
        }
    }
}
