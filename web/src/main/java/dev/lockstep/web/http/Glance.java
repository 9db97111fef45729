package dev.lockstep.web.http;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A look at something that many ask for: one looks, and for a while all others get what it saw. Thread-safe. */
final class Glance<T> implements Supplier<T> {

    private final Supplier<T> look;
    private final long goodForNanos;
    private final LongSupplier nanoTime;
    private @Nullable Seen<T> last;

    private record Seen<T>(T what, long atNanos) {}

    Glance(Supplier<T> look, Duration goodFor, LongSupplier nanoTime) {
        this.look = look;
        this.goodForNanos = goodFor.toNanos();
        this.nanoTime = nanoTime;
    }

    @Override
    public synchronized T get() {
        Seen<T> before = last;
        if (before != null && nanoTime.getAsLong() - before.atNanos() < goodForNanos) {
            return before.what();
        }
        T what = look.get();
        last = new Seen<>(what, nanoTime.getAsLong());
        return what;
    }
}
