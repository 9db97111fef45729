package dev.lockstep.engine.corpus.independent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.engine.corpus.Program;

/** Each thread binds and rebinds a scoped user and keeps its trail in a thread-local of its own. */
public class ScopedUserInPrivateTrails implements Program {
    private static final ScopedValue<String> USER = ScopedValue.newInstance();
    private static final ThreadLocal<StringBuilder> TRAIL = ThreadLocal.withInitial(StringBuilder::new);

    private final String[] trails = new String[2];

    private static void visit() {
        TRAIL.get().append(USER.orElse("nobody")).append(' ');
    }

    private void serve(int index, String user) {
        try {
            visit();
            ScopedValue.where(USER, user).run(() -> {
                visit();
                ScopedValue.where(USER, "root").run(ScopedUserInPrivateTrails::visit);
                visit();
            });
            trails[index] = TRAIL.get().toString();
        } finally {
            TRAIL.remove();
        }
    }

    @Override
    public void run() throws Throwable {
        Thread ann = Thread.ofPlatform().start(() -> serve(0, "ann"));
        Thread bob = Thread.ofVirtual().start(() -> serve(1, "bob"));
        ann.join();
        bob.join();
        assertArrayEquals(new String[] {"nobody ann root ann ", "nobody bob root bob "}, trails);
        assertFalse(USER.isBound());
        assertEquals(0, TRAIL.get().length());
        TRAIL.remove();
    }
}
