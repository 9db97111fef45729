package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.lockstep.engine.corpus.Program;
import java.util.ArrayList;
import java.util.List;

/**
 * Two threads race for a lazily loaded instance: right, because a class is initialised once and before anybody uses
 * it.
 */
public final class HolderClassRaced implements Program {
    private static int built;

    private static final class Registry {
        private final List<String> names = new ArrayList<>();

        private Registry() {
            built++;
            names.add("root");
        }

        static Registry get() {
            return Holder.INSTANCE;
        }

        private static final class Holder {
            private static final Registry INSTANCE = new Registry();
        }
    }

    @Override
    public void run() throws InterruptedException {
        var seen = new Registry[2];
        var first = new Thread(() -> seen[0] = Registry.get());
        var second = new Thread(() -> seen[1] = Registry.get());
        first.start();
        second.start();
        first.join();
        second.join();
        assertSame(seen[0], seen[1]);
        assertEquals(1, built);
        assertEquals(List.of("root"), seen[1].names);
    }
}
