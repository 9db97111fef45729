package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A service that makes its own pool and never shuts it down.
 *
 * <p>The answers are right. When the body has ended the pool's threads wait for more tasks; no one is left who could
 * give them any or end them.
 */
@Finds(Cause.THREAD_LEAK)
public final class ExecutorNotShutDown implements Program {
    private static final class Translator {
        private final ExecutorService pool = Executors.newFixedThreadPool(2);

        Future<String> shout(String text) {
            return pool.submit(() -> text.toUpperCase(Locale.ROOT));
        }
    }

    @Override
    public void run() throws Exception {
        var translator = new Translator();
        var hello = translator.shout("hello");
        var world = translator.shout("world");
        assertEquals("HELLO WORLD", hello.get() + " " + world.get());
    }
}
