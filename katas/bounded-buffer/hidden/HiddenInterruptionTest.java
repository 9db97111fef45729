import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Worker;
import dev.lockstep.engine.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

class HiddenInterruptionTest {

    /** What became of one call. */
    private static final class Call {

        private volatile boolean interrupted;
        private volatile boolean stillMarked;
        private volatile Integer result;
    }

    @Stress(iterations = 1)
    @Tag("functional")
    @DisplayName("a waiting put that is interrupted throws InterruptedException and adds nothing")
    void interruptedPutAddsNothing(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(1);
        buffer.put(1);
        var call = new Call();

        interrupt(startPut(workers, buffer, 2, call));

        assertTrue(call.interrupted, "put returned although it was interrupted and the buffer was full");
        assertEquals(1, buffer.size());
        assertEquals(1, buffer.take());
        assertEquals(0, buffer.size());
        buffer.put(3);
        assertEquals(3, buffer.take());
    }

    @Stress(iterations = 1)
    @Tag("functional")
    @DisplayName("a waiting take that is interrupted throws InterruptedException and takes nothing")
    void interruptedTakeTakesNothing(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(1);
        var call = new Call();

        interrupt(startTake(workers, buffer, call));

        assertTrue(call.interrupted, "take returned although it was interrupted and the buffer was empty");
        assertEquals(0, buffer.size());
        buffer.put(1);
        assertEquals(1, buffer.size());
        assertEquals(1, buffer.take());
    }

    @Stress(iterations = 1)
    @Tag("functional")
    @DisplayName("after several puts were interrupted, the buffer holds as many elements as before, no more, no fewer")
    void interruptedPutsKeepTheCapacity(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(2);
        buffer.put(1);
        buffer.put(2);
        for (int i = 0; i < 3; i++) {
            var call = new Call();
            interrupt(startPut(workers, buffer, 99, call));
            assertTrue(call.interrupted, "put returned although it was interrupted and the buffer was full");
        }

        assertEquals(1, buffer.take());
        assertEquals(2, buffer.take());
        buffer.put(3);
        buffer.put(4);

        var producer = workers.start("puts into a full buffer", () -> buffer.put(5));
        Waits.assertWaits(producer, "put returned although the buffer was full");
        assertEquals(3, buffer.take());
        assertEquals(4, buffer.take());
        assertEquals(5, buffer.take());
        producer.join();
    }

    @Stress(iterations = 1)
    @Tag("functional")
    @DisplayName("after several takes or puts were interrupted, take still waits for an element and gets it")
    void interruptedCallsLeaveNothingBehind(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(1);
        for (int i = 0; i < 2; i++) {
            var take = new Call();
            interrupt(startTake(workers, buffer, take));
            assertTrue(take.interrupted, "take returned although it was interrupted and the buffer was empty");
            buffer.put(1);
            var put = new Call();
            interrupt(startPut(workers, buffer, 99, put));
            assertTrue(put.interrupted, "put returned although it was interrupted and the buffer was full");
            assertEquals(1, buffer.take());
        }

        var call = new Call();
        var consumer = startTake(workers, buffer, call);
        Waits.assertWaits(consumer, "take returned although the buffer was empty");
        buffer.put(2);
        consumer.join();
        assertEquals(2, call.result);
        assertEquals(0, buffer.size());
    }

    @Stress(iterations = 1)
    @Tag("functional")
    @DisplayName("when one of two waiting takes is interrupted, the other gets the next element")
    void otherTakeGoesOn(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(1);
        var leaving = new Call();
        var staying = new Call();
        var first = startTake(workers, buffer, leaving);
        first.settle();
        var second = startTake(workers, buffer, staying);
        second.settle();

        interrupt(first);
        assertTrue(leaving.interrupted, "take returned although it was interrupted and the buffer was empty");
        Waits.assertWaits(second, "a waiting take ended although only another one was interrupted");
        buffer.put(1);

        second.join();
        assertEquals(1, staying.result);
    }

    @Stress(iterations = 1)
    @Tag("functional")
    @DisplayName("when one of two waiting puts is interrupted, the other adds its element as soon as there is room")
    void otherPutGoesOn(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(1);
        buffer.put(1);
        var leaving = new Call();
        var staying = new Call();
        var first = startPut(workers, buffer, 2, leaving);
        first.settle();
        var second = startPut(workers, buffer, 3, staying);
        second.settle();

        interrupt(first);
        assertTrue(leaving.interrupted, "put returned although it was interrupted and the buffer was full");
        Waits.assertWaits(second, "a waiting put ended although only another one was interrupted");
        assertEquals(1, buffer.take());

        second.join();
        assertFalse(staying.interrupted, "a put was interrupted that nobody interrupted");
        assertEquals(3, buffer.take());
        assertEquals(0, buffer.size());
    }

    @Stress(iterations = 1)
    @Tag("functional")
    @DisplayName("a thread that is interrupted before it calls put on a full buffer gets InterruptedException")
    void interruptBeforePutOnFull(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(1);
        buffer.put(1);
        var call = new Call();

        workers.start("is interrupted, then puts", () -> put(buffer, 2, call, true))
                .join();

        assertTrue(call.interrupted, "put returned although it was interrupted and the buffer was full");
        assertEquals(1, buffer.size());
        assertEquals(1, buffer.take());
        buffer.put(3);
        assertEquals(3, buffer.take());
    }

    @Stress(iterations = 1)
    @Tag("functional")
    @DisplayName("a thread that is interrupted before it calls take on an empty buffer gets InterruptedException")
    void interruptBeforeTakeOnEmpty(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(1);
        var call = new Call();

        workers.start("is interrupted, then takes", () -> take(buffer, call, true))
                .join();

        assertTrue(call.interrupted, "take returned although it was interrupted and the buffer was empty");
        assertEquals(0, buffer.size());
        buffer.put(1);
        assertEquals(1, buffer.take());
    }

    @Stress(iterations = 1)
    @Tag("functional")
    @DisplayName(
            "an interrupted put that need not wait either throws and adds nothing, or adds once and keeps the mark")
    void interruptBeforePutWithRoom(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(2);
        buffer.put(1);
        var call = new Call();

        workers.start("is interrupted, then puts", () -> put(buffer, 2, call, true))
                .join();

        assertEquals(call.interrupted ? 1 : 2, buffer.size());
        assertTrue(call.interrupted || call.stillMarked, "the interrupt was lost");
        assertEquals(1, buffer.take());
        if (!call.interrupted) {
            assertEquals(2, buffer.take());
        }
        assertEquals(0, buffer.size());
    }

    @Stress(iterations = 1)
    @Tag("functional")
    @DisplayName(
            "an interrupted take that need not wait either throws and takes nothing, or takes one and keeps the mark")
    void interruptBeforeTakeWithElement(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(2);
        buffer.put(1);
        buffer.put(2);
        var call = new Call();

        workers.start("is interrupted, then takes", () -> take(buffer, call, true))
                .join();

        assertEquals(call.interrupted ? 2 : 1, buffer.size());
        assertTrue(call.interrupted || call.stillMarked, "the interrupt was lost");
        if (call.interrupted) {
            assertEquals(1, buffer.take());
        } else {
            assertEquals(1, call.result);
        }
        assertEquals(2, buffer.take());
        assertEquals(0, buffer.size());
    }

    @Stress(iterations = 20, cause = Cause.LOST_UPDATE)
    @DisplayName("interrupts at any moment lose no element and double none: who is interrupted can try again")
    void interruptsAtAnyMoment(Workers workers) {
        var buffer = new BoundedBuffer<Integer>(1);
        var taken = new ArrayList<Integer>();
        var threads = new ConcurrentLinkedQueue<Thread>();
        workers.add("puts 1 to 100, again after each interrupt", () -> {
            threads.add(Thread.currentThread());
            for (int i = 1; i <= 100; i++) {
                putInSpiteOfInterrupts(buffer, i);
            }
        });
        workers.add("takes 100 elements, again after each interrupt", () -> {
            threads.add(Thread.currentThread());
            for (int i = 1; i <= 100; i++) {
                taken.add(takeInSpiteOfInterrupts(buffer));
            }
        });
        workers.add("interrupts the other two 100 times", () -> {
            for (int i = 0; i < 100; i++) {
                threads.forEach(Thread::interrupt);
                Thread.yield();
            }
        });

        workers.run();

        assertEquals(oneTo(100), taken);
        assertEquals(0, buffer.size());
    }

    private static Worker startPut(Workers workers, BoundedBuffer<Integer> buffer, int element, Call call) {
        return workers.start("puts into a full buffer", () -> put(buffer, element, call, false));
    }

    private static Worker startTake(Workers workers, BoundedBuffer<Integer> buffer, Call call) {
        return workers.start("takes from an empty buffer", () -> take(buffer, call, false));
    }

    private static void interrupt(Worker waiter) {
        Waits.assertWaits(waiter, "a call returned that had to wait");
        waiter.interrupt();
        waiter.join();
    }

    private static void put(BoundedBuffer<Integer> buffer, int element, Call call, boolean interruptFirst) {
        if (interruptFirst) {
            Thread.currentThread().interrupt();
        }
        try {
            buffer.put(element);
            call.stillMarked = Thread.interrupted();
        } catch (InterruptedException e) {
            Thread.interrupted();
            call.interrupted = true;
        }
    }

    private static void take(BoundedBuffer<Integer> buffer, Call call, boolean interruptFirst) {
        if (interruptFirst) {
            Thread.currentThread().interrupt();
        }
        try {
            call.result = buffer.take();
            call.stillMarked = Thread.interrupted();
        } catch (InterruptedException e) {
            Thread.interrupted();
            call.interrupted = true;
        }
    }

    private static void putInSpiteOfInterrupts(BoundedBuffer<Integer> buffer, int element) {
        while (true) {
            try {
                buffer.put(element);
                return;
            } catch (InterruptedException e) {
                Thread.interrupted();
            }
        }
    }

    private static Integer takeInSpiteOfInterrupts(BoundedBuffer<Integer> buffer) {
        while (true) {
            try {
                return buffer.take();
            } catch (InterruptedException e) {
                Thread.interrupted();
            }
        }
    }

    private static List<Integer> oneTo(int last) {
        var numbers = new ArrayList<Integer>();
        for (int i = 1; i <= last; i++) {
            numbers.add(i);
        }
        return numbers;
    }
}
