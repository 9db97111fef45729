import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Leaks;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

class HiddenInterruptionTest {

    private static final String PUT_RETURNED = "put returned although it was interrupted and the buffer was full";
    private static final String TAKE_RETURNED = "take returned although it was interrupted and the buffer was empty";

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("a waiting put that is interrupted throws InterruptedException and adds nothing")
    void interruptedPutAddsNothing(Workers workers) throws InterruptedException {
        var buffer = fullWith(1);

        interruptWaitingPut(workers, buffer, 2);

        assertEquals(1, buffer.size());
        assertEquals(1, buffer.take());
        assertEquals(0, buffer.size());
        buffer.put(3);
        assertEquals(3, buffer.take());
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("a waiting take that is interrupted throws InterruptedException and takes nothing")
    void interruptedTakeTakesNothing(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(1);

        interruptWaitingTake(workers, buffer);

        assertEquals(0, buffer.size());
        buffer.put(1);
        assertEquals(1, buffer.size());
        assertEquals(1, buffer.take());
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("after several puts were interrupted, the buffer holds as many elements as before, no more, no fewer")
    void interruptedPutsKeepTheCapacity(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(2);
        buffer.put(1);
        buffer.put(2);
        interruptWaitingPut(workers, buffer, 98);
        interruptWaitingPut(workers, buffer, 99);

        assertEquals(1, buffer.take());
        assertEquals(2, buffer.take());
        buffer.put(3);
        buffer.put(4);

        var put = Call.put(workers, buffer, 5);
        put.assertWaits("put returned although the buffer was full");
        assertEquals(3, buffer.take());
        assertEquals(4, buffer.take());
        assertEquals(5, buffer.take());
        put.result();
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("after several takes or puts were interrupted, take still waits for an element and gets it")
    void interruptedCallsLeaveNothingBehind(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(1);
        for (int i = 0; i < 2; i++) {
            interruptWaitingTake(workers, buffer);
            buffer.put(1);
            interruptWaitingPut(workers, buffer, 99);
            assertEquals(1, buffer.take());
        }

        var take = Call.take(workers, buffer);
        take.assertWaits("take returned although the buffer was empty");
        buffer.put(2);
        assertEquals(2, take.result());
        assertEquals(0, buffer.size());
    }

    @EverySchedule(budget = 50)
    @Tag("functional")
    @DisplayName("when one of two waiting takes is interrupted, the other gets the next element")
    void otherTakeGoesOn(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(1);
        var leaving = Call.take(workers, buffer, Call.Interrupted.LATER);
        leaving.assertWaits("take returned although the buffer was empty");
        var staying = Call.take(workers, buffer);
        staying.assertWaits("take returned although the buffer was empty");

        leaving.interrupt();
        leaving.assertEndsByInterrupt(TAKE_RETURNED);
        staying.assertWaits("a waiting take ended although only another one was interrupted");
        buffer.put(1);

        assertEquals(1, staying.result());
    }

    @EverySchedule(budget = 50)
    @Tag("functional")
    @DisplayName("when one of two waiting puts is interrupted, the other adds its element as soon as there is room")
    void otherPutGoesOn(Workers workers) throws InterruptedException {
        var buffer = fullWith(1);
        var leaving = Call.put(workers, buffer, 2, Call.Interrupted.LATER);
        leaving.assertWaits("put returned although the buffer was full");
        var staying = Call.put(workers, buffer, 3);
        staying.assertWaits("put returned although the buffer was full");

        leaving.interrupt();
        leaving.assertEndsByInterrupt(PUT_RETURNED);
        staying.assertWaits("a waiting put ended although only another one was interrupted");
        assertEquals(1, buffer.take());

        staying.result();
        assertEquals(3, buffer.take());
        assertEquals(0, buffer.size());
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("a thread that is interrupted before it calls put on a full buffer gets InterruptedException")
    void interruptBeforePutOnFull(Workers workers) throws InterruptedException {
        var buffer = fullWith(1);

        Call.put(workers, buffer, 2, Call.Interrupted.BEFORE).assertEndsByInterrupt(PUT_RETURNED);

        assertEquals(1, buffer.size());
        assertEquals(1, buffer.take());
        buffer.put(3);
        assertEquals(3, buffer.take());
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("a thread that is interrupted before it calls take on an empty buffer gets InterruptedException")
    void interruptBeforeTakeOnEmpty(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(1);

        Call.take(workers, buffer, Call.Interrupted.BEFORE).assertEndsByInterrupt(TAKE_RETURNED);

        assertEquals(0, buffer.size());
        buffer.put(1);
        assertEquals(1, buffer.take());
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName(
            "an interrupted put that need not wait either throws and adds nothing, or adds once and keeps the mark")
    void interruptBeforePutWithRoom(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(2);
        buffer.put(1);

        boolean threw = Call.put(workers, buffer, 2, Call.Interrupted.BEFORE).endsByInterrupt();

        assertEquals(threw ? 1 : 2, buffer.size());
        assertEquals(1, buffer.take());
        if (!threw) {
            assertEquals(2, buffer.take());
        }
        assertEquals(0, buffer.size());
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName(
            "an interrupted take that need not wait either throws and takes nothing, or takes one and keeps the mark")
    void interruptBeforeTakeWithElement(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(2);
        buffer.put(1);
        buffer.put(2);

        var take = Call.take(workers, buffer, Call.Interrupted.BEFORE);
        if (take.endsByInterrupt()) {
            assertEquals(2, buffer.size());
            assertEquals(1, buffer.take());
        } else {
            assertEquals(1, buffer.size());
            assertEquals(1, take.result());
        }
        assertEquals(2, buffer.take());
        assertEquals(0, buffer.size());
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("whoever asks for size and capacity while interrupted is told, and is still interrupted afterwards")
    void interruptedThreadMayAsk(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(3);
        buffer.put(1);
        buffer.put(2);
        workers.start("asks while interrupted", () -> {
                    Thread.currentThread().interrupt();
                    assertEquals(2, buffer.size());
                    assertEquals(3, buffer.capacity());
                    assertTrue(Thread.interrupted(), "an interrupt was swallowed");
                })
                .join();

        assertEquals(1, buffer.take());
        assertEquals(2, buffer.take());
        assertEquals(0, buffer.size());
    }

    @EverySchedule(budget = 20, allowedLeaks = Leaks.NONE)
    @DisplayName("when a waiting put and a waiting take were interrupted, no thread is left that was started for them")
    void interruptedCallsLeaveNoThread(Workers workers) throws InterruptedException {
        var buffer = fullWith(1);

        interruptWaitingPut(workers, buffer, 2);
        assertEquals(1, buffer.take());
        interruptWaitingTake(workers, buffer);

        assertEquals(0, buffer.size());
    }

    private static BoundedBuffer<Integer> fullWith(int item) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(1);
        buffer.put(item);
        return buffer;
    }

    private static void interruptWaitingPut(Workers workers, BoundedBuffer<Integer> full, int item)
            throws InterruptedException {
        var put = Call.put(workers, full, item, Call.Interrupted.LATER);
        put.assertWaits("put returned although the buffer was full");
        put.interrupt();
        put.assertEndsByInterrupt(PUT_RETURNED);
    }

    private static void interruptWaitingTake(Workers workers, BoundedBuffer<Integer> empty)
            throws InterruptedException {
        var take = Call.take(workers, empty, Call.Interrupted.LATER);
        take.assertWaits("take returned although the buffer was empty");
        take.interrupt();
        take.assertEndsByInterrupt(TAKE_RETURNED);
    }
}
