package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A copy-on-write list that locks the very list which it then replaces.
 *
 * <p>One thread adds under the old list's monitor while a second waits for that monitor. When the new list is in place
 * a third locks the new one. The second gets the old monitor, and both copy the same list: one guest is lost.
 */
@Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
@SuppressWarnings("SynchronizeOnNonFinalField")
public final class LockReplacedWhileHeld implements Program {
    private static final class Guests {
        private List<String> names = new ArrayList<>();

        void add(String name) {
            synchronized (names) {
                var copy = new ArrayList<>(names);
                copy.add(name);
                names = copy;
            }
        }
    }

    @Override
    public void run() throws InterruptedException {
        var guests = new Guests();
        var threads = List.of(
                new Thread(() -> guests.add("Ann")),
                new Thread(() -> guests.add("Ben")),
                new Thread(() -> guests.add("Cem")));
        threads.forEach(Thread::start);
        for (var thread : threads) {
            thread.join();
        }
        assertEquals(Set.of("Ann", "Ben", "Cem"), Set.copyOf(guests.names));
    }
}
