package dev.lockstep.engine.corpus.hard;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.atomic.AtomicInteger;

/** Breaks only if three threads pass each other in one order, in the midst of what each of them does: a bug of depth three. */
@Finds(value = Cause.ORDER, brokenAs = Cause.ORDER)
public final class OrderOfThree implements Program {

    private volatile int state;
    private final AtomicInteger noise = new AtomicInteger();
    private volatile boolean broken;

    private void first() {
        makeNoise();
        state = 1;
        makeNoise();
        if (state == 3) {
            broken = true;
        }
    }

    private void second() {
        makeNoise();
        if (state == 1) {
            state = 2;
        }
        makeNoise();
    }

    private void third() {
        makeNoise();
        if (state == 2) {
            state = 3;
        }
        makeNoise();
    }

    private void makeNoise() {
        for (int i = 0; i < 4; i++) {
            noise.addAndGet(i);
        }
    }

    @Override
    public void run() throws InterruptedException {
        var one = new Thread(this::third);
        var two = new Thread(this::second);
        var three = new Thread(this::first);
        one.start();
        two.start();
        three.start();
        one.join();
        two.join();
        three.join();
        assertFalse(broken);
    }
}
