package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.atomic.AtomicStampedReference;

/**
 * A free list uses its slots again and again: right, because the stamp changes with every update and gives away a head
 * that has come back.
 */
public final class StampedFreeList implements Program {
    private static final class Slot {
        private volatile Slot next;
        private int uses;
    }

    private final AtomicStampedReference<Slot> free = new AtomicStampedReference<>(null, 0);

    private Slot take() {
        var stamp = new int[1];
        while (true) {
            Slot top = free.get(stamp);
            if (top == null) {
                return null;
            }
            if (free.compareAndSet(top, top.next, stamp[0], stamp[0] + 1)) {
                return top;
            }
        }
    }

    private void giveBack(Slot slot) {
        var stamp = new int[1];
        do {
            slot.next = free.get(stamp);
        } while (!free.compareAndSet(slot.next, slot, stamp[0], stamp[0] + 1));
    }

    private void useTwo() {
        Slot first = take();
        Slot second = take();
        for (Slot slot : new Slot[] {first, second}) {
            if (slot != null) {
                slot.uses++;
                giveBack(slot);
            }
        }
    }

    @Override
    public void run() throws InterruptedException {
        giveBack(new Slot());
        giveBack(new Slot());
        var one = new Thread(this::useTwo);
        var two = new Thread(this::useTwo);
        one.start();
        two.start();
        one.join();
        two.join();
        Slot a = take();
        Slot b = take();
        assertNotSame(a, b);
        assertTrue(a.uses + b.uses >= 2);
        assertNull(take());
    }
}
