package dev.lockstep.engine.corpus.independent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A scheduled expiry and a release compete for an immutable lease by compare-and-set, so exactly one ends it. */
public class LeaseExpiresOrIsReleased implements Program {
    private record Lease(String owner, String state) {}

    private final Lease active = new Lease("job", "active");
    private final AtomicReference<Lease> lease = new AtomicReference<>(active);
    private final AtomicInteger ended = new AtomicInteger();

    private boolean end(String how) {
        if (lease.compareAndSet(active, new Lease(active.owner(), how))) {
            ended.incrementAndGet();
            return true;
        }
        return false;
    }

    @Override
    public void run() throws Throwable {
        boolean released;
        ScheduledFuture<?> expiry;
        try (ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor()) {
            expiry = timer.schedule(() -> end("expired"), 5, TimeUnit.MILLISECONDS);
            released = end("released");
            if (released) {
                expiry.cancel(false);
            }
        }
        assertTrue(expiry.isDone());
        assertEquals(1, ended.get());
        assertEquals(new Lease("job", released ? "released" : "expired"), lease.get());
    }
}
