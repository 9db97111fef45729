package dev.lockstep.bench.scenario;

import dev.lockstep.bench.Body;

/** Two threads that count once each. */
public final class CounterBodies {

    private CounterBodies() {}

    /** Under a monitor. */
    public static final class Guarded implements Body {

        private int count;

        private synchronized void increment() {
            count++;
        }

        @Override
        public void run() throws InterruptedException {
            Worker.runAll(incrementing(), incrementing());
            Worker.check(count == 2, "an update was lost");
        }

        private Thread incrementing() {
            return new Worker() {
                @Override
                void work() {
                    increment();
                }
            };
        }
    }

    /** Without one. */
    public static final class Racy implements Body {

        private int count;

        @Override
        public void run() throws InterruptedException {
            Worker.runAll(incrementing(), incrementing());
            Worker.check(count == 2, "an update was lost");
        }

        private Thread incrementing() {
            return new Worker() {
                @Override
                void work() {
                    count++;
                }
            };
        }
    }
}
