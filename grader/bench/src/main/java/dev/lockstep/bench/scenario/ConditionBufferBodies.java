package dev.lockstep.bench.scenario;

import java.util.concurrent.locks.Condition;

/** A buffer for one item with a lock and two conditions; two producers, two consumers. */
public final class ConditionBufferBodies {

    private ConditionBufferBodies() {}

    /** Looks again after each wait. */
    public static final class WaitsInALoop extends ConditionBuffer {
        @Override
        void await(Condition condition, boolean full) throws InterruptedException {
            while (isFull() != full) {
                condition.await();
            }
        }
    }

    /** Takes a wake-up for the thing itself. */
    public static final class WaitsOnce extends ConditionBuffer {
        @Override
        @SuppressWarnings("WaitNotInLoop") // that is the mistake
        void await(Condition condition, boolean full) throws InterruptedException {
            if (isFull() != full) {
                condition.await();
            }
        }
    }
}
