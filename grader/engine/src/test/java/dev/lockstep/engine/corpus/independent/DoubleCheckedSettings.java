package dev.lockstep.engine.corpus.independent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;

/** Double-checked locking hands out mutable settings through a field that is not volatile. */
@Finds(Cause.UNSAFE_PUBLICATION)
public class DoubleCheckedSettings implements Program {
    private static final class Settings {
        private int port;
        private int retries;

        Settings(int port, int retries) {
            this.port = port;
            this.retries = retries;
        }
    }

    private final Object guard = new Object();
    private final long[] used = new long[2];
    private Settings settings;
    private int built;

    private Settings settings() {
        Settings local = settings;
        if (local == null) {
            synchronized (guard) {
                local = settings;
                if (local == null) {
                    local = new Settings(8080, 3);
                    built++;
                    settings = local;
                }
            }
        }
        return local;
    }

    private void connect(int client) {
        Settings mine = settings();
        used[client] = mine.port + mine.retries;
    }

    @Override
    public void run() throws Throwable {
        Thread first = Thread.ofPlatform().start(() -> connect(0));
        Thread second = Thread.ofPlatform().start(() -> connect(1));
        first.join();
        second.join();
        assertEquals(1, built);
    }
}
