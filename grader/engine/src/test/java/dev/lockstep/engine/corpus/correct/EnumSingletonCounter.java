package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.util.Set;
import java.util.TreeSet;

/** An enum singleton has mutable state: right, because every method that touches the state is synchronized. */
public final class EnumSingletonCounter implements Program {
    @SuppressWarnings("ImmutableEnumChecker")
    private enum Tickets {
        OFFICE;

        private int last;
        private final Set<String> owners = new TreeSet<>();

        synchronized int draw(String owner) {
            owners.add(owner);
            return ++last;
        }

        synchronized String owners() {
            return String.join(" ", owners);
        }
    }

    @Override
    public void run() throws InterruptedException {
        var numbers = new int[2];
        var ann = new Thread(() -> numbers[0] = Tickets.OFFICE.draw("ann"));
        var bob = new Thread(() -> numbers[1] = Tickets.OFFICE.draw("bob"));
        ann.start();
        bob.start();
        ann.join();
        bob.join();
        assertEquals(3, numbers[0] + numbers[1]);
        assertEquals("ann bob", Tickets.OFFICE.owners());
    }
}
