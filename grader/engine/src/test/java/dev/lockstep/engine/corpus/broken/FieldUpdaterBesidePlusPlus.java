package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/**
 * A volatile field that one method counts up through a field updater and another with {@code --}.
 *
 * <p>The leaving thread reads 1, the entering one makes it 2 atomically, and the leaving one writes 0: the one who
 * entered is not counted.
 */
@Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
@SuppressWarnings("NonAtomicVolatileUpdate")
public final class FieldUpdaterBesidePlusPlus implements Program {
    private static final class Room {
        private static final AtomicIntegerFieldUpdater<Room> PEOPLE =
                AtomicIntegerFieldUpdater.newUpdater(Room.class, "people");

        private volatile int people = 1;

        void enter() {
            PEOPLE.incrementAndGet(this);
        }

        void leave() {
            people--;
        }
    }

    @Override
    public void run() throws InterruptedException {
        var room = new Room();
        var guest = new Thread(room::enter, "guest");
        var host = new Thread(room::leave, "host");
        guest.start();
        host.start();
        guest.join();
        host.join();
        assertEquals(1, room.people);
    }
}
