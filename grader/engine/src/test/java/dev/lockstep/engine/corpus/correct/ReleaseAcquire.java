package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** A plain field is published by a flag: right, because the flag is set with release and read with acquire. */
public final class ReleaseAcquire implements Program {
    private static final VarHandle READY;

    static {
        try {
            READY = MethodHandles.lookup().findVarHandle(ReleaseAcquire.class, "ready", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private int price;
    private boolean ready;

    private void publish(int newPrice) {
        price = newPrice;
        READY.setRelease(this, true);
    }

    private int read() {
        while (!(boolean) READY.getAcquire(this)) {
            Thread.onSpinWait();
        }
        return price;
    }

    @Override
    public void run() throws InterruptedException {
        var seen = new int[1];
        var reader = new Thread(() -> seen[0] = read());
        reader.start();
        publish(42);
        reader.join();
        assertEquals(42, seen[0]);
        assertTrue(ready);
    }
}
