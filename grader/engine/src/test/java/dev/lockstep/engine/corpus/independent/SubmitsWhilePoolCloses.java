package dev.lockstep.engine.corpus.independent;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A client hands work to a pool that its owner may already have shut down, so the rejection kills the client. */
@Finds(Cause.EXCEPTION)
public class SubmitsWhilePoolCloses implements Program {
    private final AtomicInteger handled = new AtomicInteger();

    @Override
    public void run() throws Throwable {
        ExecutorService pool = Executors.newFixedThreadPool(1);
        Thread client = Thread.ofPlatform().start(() -> pool.execute(handled::incrementAndGet));
        pool.close();
        client.join();
        assertTrue(handled.get() <= 1);
    }
}
