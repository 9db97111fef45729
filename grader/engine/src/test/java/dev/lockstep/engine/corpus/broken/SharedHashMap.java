package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.HashMap;
import java.util.Map;

/**
 * A plain HashMap into which two threads put different keys.
 *
 * <p>Both find the table missing and both make one: whoever stores its table last discards the other's with the entry
 * in it.
 */
@Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
public final class SharedHashMap implements Program {
    private final Map<String, Integer> ages = new HashMap<>();

    @Override
    public void run() throws InterruptedException {
        var ada = new Thread(() -> ages.put("ada", 36));
        var bob = new Thread(() -> ages.put("bob", 41));
        ada.start();
        bob.start();
        ada.join();
        bob.join();
        assertEquals(36, ages.get("ada"));
        assertEquals(41, ages.get("bob"));
    }
}
