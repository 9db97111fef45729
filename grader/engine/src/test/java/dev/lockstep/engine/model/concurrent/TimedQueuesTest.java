package dev.lockstep.engine.model.concurrent;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Calls of queues with a time limit: they take their time, and may come back with nothing. */
class TimedQueuesTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(TimedQueuesTest.class);
    }

    static final class TimedCallsOfQueues implements Program {
        @Override
        public void run() throws InterruptedException {
            long begun = System.nanoTime();
            for (BlockingQueue<?> empty : List.<BlockingQueue<?>>of(
                    new ArrayBlockingQueue<>(1),
                    new LinkedBlockingQueue<>(),
                    new PriorityBlockingQueue<>(),
                    new DelayQueue<>(),
                    new LinkedBlockingDeque<>())) {
                assertNull(empty.poll(1, TimeUnit.SECONDS));
            }
            for (BlockingQueue<Integer> full : List.<BlockingQueue<Integer>>of(
                    new ArrayBlockingQueue<>(1), new LinkedBlockingQueue<>(1), new LinkedBlockingDeque<>(1))) {
                assertTrue(full.offer(1, 1, TimeUnit.SECONDS));
                assertFalse(full.offer(2, 1, TimeUnit.SECONDS));
            }
            assertEquals(8_000, NANOSECONDS.toMillis(System.nanoTime() - begun));
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class NothingIsTakenForAnItem implements Program {
        @Override
        public void run() throws InterruptedException {
            int item = new ArrayBlockingQueue<Integer>(1).poll(1, TimeUnit.SECONDS);
            assertEquals(0, item);
        }
    }
}
