package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An immutable record that is replaced through a plain field: whole whenever it is seen, but seen through a race.
 *
 * <p>The record's fields are final, so a reader never sees it half made. Yet the reference is written by one thread and
 * read by another with no edge between, and the reader may keep the old one for ever.
 */
@Finds(Cause.DATA_RACE)
public final class SafeRecordThroughARace implements Program {
    private record Limits(int low, int high) {}

    private Limits limits = new Limits(0, 10);

    private void widen() {
        limits = new Limits(-10, 20);
    }

    private boolean isSane() {
        Limits current = limits;
        return current.low() <= current.high();
    }

    @Override
    public void run() throws InterruptedException {
        var sane = new AtomicBoolean();
        var admin = new Thread(this::widen, "admin");
        var user = new Thread(() -> sane.set(isSane()), "user");
        admin.start();
        user.start();
        admin.join();
        user.join();
        assertTrue(sane.get());
    }
}
