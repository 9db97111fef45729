package dev.lockstep.engine.corpus.independent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A request sets a thread-local user and never removes it, so a later request on that pool thread inherits it. */
@Finds(Cause.ATOMICITY)
public class ThreadLocalOutlivesItsTask implements Program {
    private static final ThreadLocal<String> USER = new ThreadLocal<>();

    private static String signedInRequest() {
        USER.set("alice");
        return "hello " + USER.get();
    }

    private static String anonymousRequest() {
        return USER.get();
    }

    @Override
    public void run() throws Throwable {
        Future<String> greeting;
        Future<Integer> health;
        Future<String> anonymous;
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            greeting = pool.submit(ThreadLocalOutlivesItsTask::signedInRequest);
            health = pool.submit(() -> 200);
            anonymous = pool.submit(ThreadLocalOutlivesItsTask::anonymousRequest);
        }
        assertEquals("hello alice", greeting.get());
        assertEquals(200, health.get());
        assertNull(anonymous.get(), "an anonymous request has no user");
    }
}
