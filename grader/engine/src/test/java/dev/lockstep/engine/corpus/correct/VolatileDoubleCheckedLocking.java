package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.lockstep.engine.corpus.Program;
import java.util.HashMap;
import java.util.Map;

/** Double-checked locking of a lazy instance: right, because the field is volatile. */
public final class VolatileDoubleCheckedLocking implements Program {
    private static final class Settings {
        private static volatile Settings instance;

        private final Map<String, String> values = new HashMap<>();
        private int timeoutSeconds;

        private Settings() {
            values.put("language", "en");
            timeoutSeconds = 30;
        }

        static Settings get() {
            Settings settings = instance;
            if (settings == null) {
                synchronized (Settings.class) {
                    settings = instance;
                    if (settings == null) {
                        settings = new Settings();
                        instance = settings;
                    }
                }
            }
            return settings;
        }
    }

    @Override
    public void run() throws InterruptedException {
        var seen = new Settings[2];
        var first = new Thread(() -> seen[0] = Settings.get());
        var second = new Thread(() -> seen[1] = Settings.get());
        first.start();
        second.start();
        first.join();
        second.join();
        assertSame(seen[0], seen[1]);
        assertEquals(30, seen[0].timeoutSeconds);
        assertEquals("en", seen[1].values.get("language"));
    }
}
