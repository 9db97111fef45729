package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Guests are added to a synchronized list if absent: right, because the caller holds the list's own lock from the look
 * to the write.
 */
public final class ClientSideLocking implements Program {
    private final List<String> guests = Collections.synchronizedList(new ArrayList<>());

    private void invite(String guest) {
        synchronized (guests) {
            if (!guests.contains(guest)) {
                guests.add(guest);
            }
        }
    }

    private int letters() {
        int letters = 0;
        synchronized (guests) {
            for (String guest : guests) {
                letters += guest.length();
            }
        }
        return letters;
    }

    @Override
    public void run() throws InterruptedException {
        var host = new Thread(() -> invite("ann"));
        var hostess = new Thread(() -> invite("ann"));
        var uncle = new Thread(() -> guests.add("uncle"));
        host.start();
        hostess.start();
        uncle.start();
        assertTrue(Set.of(0, 3, 5, 8).contains(letters()));
        host.join();
        hostess.join();
        uncle.join();
        assertEquals(8, letters());
        assertEquals(2, guests.size());
    }
}
