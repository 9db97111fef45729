package dev.lockstep.bench.scenario;

import dev.lockstep.bench.Body;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A buffer for one item with a lock and two conditions; two producers, two consumers. */
abstract class ConditionBuffer implements Body {

    private final Lock lock = new ReentrantLock();
    private final Condition notFull = lock.newCondition();
    private final Condition notEmpty = lock.newCondition();
    private int item;
    private int taken;

    /** Waits until what {@code condition} stands for is so. */
    abstract void await(Condition condition, boolean full) throws InterruptedException;

    final boolean isFull() {
        return item != 0;
    }

    private void put(int value) throws InterruptedException {
        lock.lock();
        try {
            await(notFull, false);
            item = value;
            notEmpty.signal();
        } finally {
            lock.unlock();
        }
    }

    private void take() throws InterruptedException {
        lock.lock();
        try {
            await(notEmpty, true);
            taken += item;
            item = 0;
            notFull.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void run() throws InterruptedException {
        Worker.runAll(producer(1), producer(2), consumer(), consumer());
        Worker.check(taken == 3, "an item was lost");
    }

    private Thread producer(int value) {
        return new Worker() {
            @Override
            void work() throws InterruptedException {
                put(value);
            }
        };
    }

    private Thread consumer() {
        return new Worker() {
            @Override
            void work() throws InterruptedException {
                take();
            }
        };
    }
}
