package dev.lockstep.bench.scenario;

import dev.lockstep.bench.Body;

/** A buffer for one item with a monitor; two producers, two consumers. */
abstract class MonitorBuffer implements Body {

    private int item;
    private int taken;

    /** Wakes who waits for a change. */
    abstract void wake();

    private synchronized void put(int value) throws InterruptedException {
        while (item != 0) {
            wait();
        }
        item = value;
        wake();
    }

    private synchronized void take() throws InterruptedException {
        while (item == 0) {
            wait();
        }
        taken += item;
        item = 0;
        wake();
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
