package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;

/**
 * Two threads exclude each other by volatile fields alone: right, because each gives way after it has raised its hand.
 */
public final class PetersonsLock implements Program {
    private volatile boolean leftWants;
    private volatile boolean rightWants;
    private volatile boolean rightGoesFirst;
    private int count;

    private void left() {
        leftWants = true;
        rightGoesFirst = true;
        while (rightWants && rightGoesFirst) {
            Thread.onSpinWait();
        }
        count++;
        leftWants = false;
    }

    private void right() {
        rightWants = true;
        rightGoesFirst = false;
        while (leftWants && !rightGoesFirst) {
            Thread.onSpinWait();
        }
        count++;
        rightWants = false;
    }

    @Override
    public void run() throws InterruptedException {
        var left = new Thread(this::left);
        var right = new Thread(this::right);
        left.start();
        right.start();
        left.join();
        right.join();
        assertEquals(2, count);
    }
}
