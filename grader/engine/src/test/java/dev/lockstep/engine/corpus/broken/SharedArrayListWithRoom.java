package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A plain ArrayList, made large enough that it never grows, to which two threads add.
 *
 * <p>Both read the same size, both write their element into the same slot and both write the same new size.
 */
@Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
public final class SharedArrayListWithRoom implements Program {
    private final List<String> log = new ArrayList<>(8);

    @Override
    public void run() throws InterruptedException {
        var left = new Thread(() -> log.add("left was here"));
        var right = new Thread(() -> log.add("right was here"));
        left.start();
        right.start();
        left.join();
        right.join();
        assertEquals(Set.of("left was here", "right was here"), Set.copyOf(log));
    }
}
