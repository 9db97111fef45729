package dev.lockstep.engine.corpus.hard;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A buffer of two with two conditions whose takers tell the putters only when it was full: with two putters waiting, one is forgotten. */
@Finds(Cause.MISSED_SIGNAL)
public final class WakeUpLostBetweenConditions implements Program {

    private static final int CAPACITY = 2;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition notFull = lock.newCondition();
    private final Condition notEmpty = lock.newCondition();
    private int size;

    private void put() throws InterruptedException {
        lock.lock();
        try {
            while (size == CAPACITY) {
                notFull.await();
            }
            size++;
            notEmpty.signal();
        } finally {
            lock.unlock();
        }
    }

    private void take() throws InterruptedException {
        lock.lock();
        try {
            while (size == 0) {
                notEmpty.await();
            }
            if (size-- == CAPACITY) {
                notFull.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    private void repeat(int times, boolean puts) {
        try {
            for (int i = 0; i < times; i++) {
                if (puts) {
                    put();
                } else {
                    take();
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void run() throws InterruptedException {
        Thread[] threads = {
            new Thread(() -> repeat(4, false)),
            new Thread(() -> repeat(2, true)),
            new Thread(() -> repeat(1, true)),
            new Thread(() -> repeat(1, true)),
        };
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
