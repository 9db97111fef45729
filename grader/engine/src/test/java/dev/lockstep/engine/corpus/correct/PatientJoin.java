package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.lockstep.engine.corpus.Program;
import java.time.Duration;

/**
 * A subclass of Thread leaves its sum in a plain field: right, because the field is read only once the thread is known
 * to have ended.
 */
public final class PatientJoin implements Program {
    private static final class Summer extends Thread {
        private final int[] numbers;
        private long sum;

        Summer(String name, int... numbers) {
            super(name);
            this.numbers = numbers;
        }

        @Override
        public void run() {
            for (int number : numbers) {
                sum += number;
            }
        }
    }

    @Override
    public void run() throws InterruptedException {
        var left = new Summer("left", 1, 2, 3);
        var right = new Summer("right", 4, 5);
        assertEquals(Thread.State.NEW, left.getState());
        assertFalse(right.isAlive());
        left.start();
        right.start();
        while (left.isAlive()) {
            left.join(10);
        }
        while (!right.join(Duration.ofMillis(10))) {
            assertNotEquals(Thread.State.NEW, right.getState());
        }
        assertEquals(Thread.State.TERMINATED, left.getState());
        assertEquals(Thread.State.TERMINATED, right.getState());
        assertEquals(15, left.sum + right.sum);
    }
}
