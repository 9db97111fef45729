package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A holder that creates its object on first use, without a lock.
 *
 * <p>Both threads see null, both create: each returns its own object, and the one kept is whichever was written last.
 */
@Finds(value = Cause.ATOMICITY, brokenAs = Cause.ATOMICITY)
public final class LazyInitialisation implements Program {
    private static final class Lazy<T> {
        private final Supplier<T> source;
        private T value;

        Lazy(Supplier<T> source) {
            this.source = source;
        }

        T get() {
            if (value == null) {
                value = source.get();
            }
            return value;
        }
    }

    @Override
    public void run() throws InterruptedException {
        var created = new AtomicInteger();
        var lazy = new Lazy<>(() -> "connection " + created.incrementAndGet());
        var left = new Thread(lazy::get);
        var right = new Thread(lazy::get);
        left.start();
        right.start();
        left.join();
        right.join();
        assertEquals(1, created.get());
    }
}
