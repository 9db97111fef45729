package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Set;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/**
 * Threads race to claim a parcel and count their tries: right, because a VarHandle and a field updater make both
 * fields atomic.
 */
public final class ClaimedOnce implements Program {
    private static final class Parcel {
        private static final AtomicIntegerFieldUpdater<Parcel> TRIES =
                AtomicIntegerFieldUpdater.newUpdater(Parcel.class, "tries");
        private static final VarHandle OWNER = ownerHandle();

        private volatile int tries;
        private volatile String owner;
        private int weight;

        private static VarHandle ownerHandle() {
            try {
                return MethodHandles.lookup().findVarHandle(Parcel.class, "owner", String.class);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("The field owner is missing.", e);
            }
        }

        void claim(String name) {
            TRIES.incrementAndGet(this);
            if (OWNER.compareAndSet(this, null, name)) {
                weight++;
            }
        }
    }

    @Override
    public void run() throws InterruptedException {
        var parcel = new Parcel();
        var ann = new Thread(() -> parcel.claim("ann"));
        var bob = new Thread(() -> parcel.claim("bob"));
        ann.start();
        bob.start();
        ann.join();
        bob.join();
        assertEquals(2, parcel.tries);
        assertEquals(1, parcel.weight);
        assertTrue(Set.of("ann", "bob").contains(parcel.owner));
    }
}
