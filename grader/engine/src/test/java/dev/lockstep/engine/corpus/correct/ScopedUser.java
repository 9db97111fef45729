package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.engine.corpus.Program;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A request's user is bound for the length of a call: right, because a binding belongs to its thread and ends with its
 * scope.
 */
public final class ScopedUser implements Program {
    private static final ScopedValue<String> USER = ScopedValue.newInstance();

    private final Map<String, String> audit = new ConcurrentHashMap<>();

    private void handle(String path) {
        audit.put(path, USER.orElse("nobody"));
    }

    private void serve(String user) {
        ScopedValue.where(USER, user).run(() -> {
            handle("/" + user);
            ScopedValue.where(USER, "root").run(() -> handle("/" + user + "/admin"));
            handle("/" + user + "/bye");
        });
    }

    @Override
    public void run() throws InterruptedException {
        var ann = Thread.ofVirtual().start(() -> serve("ann"));
        var bob = new Thread(() -> serve("bob"));
        bob.start();
        handle("/");
        ann.join();
        bob.join();
        assertFalse(USER.isBound());
        assertEquals("nobody", audit.remove("/"));
        assertEquals(
                Map.of(
                        "/ann",
                        "ann",
                        "/ann/admin",
                        "root",
                        "/ann/bye",
                        "ann",
                        "/bob",
                        "bob",
                        "/bob/admin",
                        "root",
                        "/bob/bye",
                        "bob"),
                audit);
    }
}
