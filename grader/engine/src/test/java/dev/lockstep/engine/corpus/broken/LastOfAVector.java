package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.List;
import java.util.Set;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A vector, whose every method is synchronized, from which two threads remove the last element by its index.
 *
 * <p>Two elements are there. Both threads ask for the size and get 2; the first removes index 1, and for the second
 * index 1 is out of bounds.
 */
@Finds(Cause.EXCEPTION)
@SuppressWarnings("JdkObsolete")
public final class LastOfAVector implements Program {
    private static <T> T removeLast(List<T> list) {
        return list.remove(list.size() - 1);
    }

    @Override
    public void run() throws InterruptedException {
        var cards = new Vector<>(List.of("ace", "king"));
        Set<String> drawn = ConcurrentHashMap.newKeySet();
        var north = new Thread(() -> drawn.add(removeLast(cards)), "north");
        var south = new Thread(() -> drawn.add(removeLast(cards)), "south");
        north.start();
        south.start();
        north.join();
        south.join();
        assertEquals(Set.of("ace", "king"), drawn);
    }
}
