import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;

class HiddenInterruptRaceTest {

    @EverySchedule(budget = 300, cause = Cause.LOST_UPDATE)
    @DisplayName("a put that is interrupted at any moment has added its element or throws; the place is not lost")
    void interruptsPutAtAnyMoment(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(1);
        var put = Call.put(workers, buffer, 1, Call.Interrupted.LATER);
        put.interrupt();

        if (put.endsByInterrupt()) {
            assertEquals(0, buffer.size());
            buffer.put(2);
            assertEquals(2, buffer.take());
        } else {
            assertEquals(1, buffer.size());
            assertEquals(1, buffer.take());
        }
        assertEquals(0, buffer.size());
    }

    @EverySchedule(budget = 300, cause = Cause.LOST_UPDATE)
    @DisplayName("a take that is interrupted at any moment returns an element or throws; the element is not lost")
    void interruptsTakeAtAnyMoment(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(1);
        buffer.put(1);
        var take = Call.take(workers, buffer, Call.Interrupted.LATER);
        take.interrupt();

        if (take.endsByInterrupt()) {
            assertEquals(1, buffer.size());
            assertEquals(1, buffer.take());
        } else {
            assertEquals(1, take.result());
        }
        assertEquals(0, buffer.size());
        buffer.put(2);
        assertEquals(2, buffer.take());
    }

    @EverySchedule(budget = 400, cause = Cause.LOST_UPDATE)
    @DisplayName(
            "when room and an interrupt come at the same time, put adds its element or throws, not both or neither")
    void interruptMeetsRoom(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(1);
        buffer.put(1);
        var put = Call.put(workers, buffer, 2, Call.Interrupted.LATER);
        var take = Call.take(workers, buffer);
        put.interrupt();

        assertEquals(1, take.result());
        if (put.endsByInterrupt()) {
            assertEquals(0, buffer.size());
            buffer.put(3);
            assertEquals(3, buffer.take());
        } else {
            assertEquals(1, buffer.size());
            assertEquals(2, buffer.take());
        }
    }

    @EverySchedule(budget = 400, cause = Cause.LOST_UPDATE)
    @DisplayName(
            "when an element and an interrupt come at the same time, take returns it or throws and leaves it there")
    void interruptMeetsElement(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(1);
        var take = Call.take(workers, buffer, Call.Interrupted.LATER);
        var put = Call.put(workers, buffer, 1);
        take.interrupt();

        put.result();
        if (take.endsByInterrupt()) {
            assertEquals(1, buffer.size());
            assertEquals(1, buffer.take());
        } else {
            assertEquals(1, take.result());
            assertEquals(0, buffer.size());
        }
    }

    @EverySchedule(budget = 400, cause = Cause.LOST_UPDATE)
    @DisplayName("a take that is interrupted just as an element comes does not keep another take from getting it")
    void interruptKeepsNoWakeUpFromOtherTakes(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(2);
        var leaving = Call.take(workers, buffer, Call.Interrupted.LATER);
        var staying = Call.take(workers, buffer);
        buffer.put(1);
        leaving.interrupt();

        if (leaving.endsByInterrupt()) {
            assertEquals(1, staying.result());
        } else {
            buffer.put(2);
            assertEquals(Set.of(1, 2), Set.of(leaving.result(), staying.result()));
        }
        assertEquals(0, buffer.size());
    }

    @EverySchedule(budget = 400, cause = Cause.LOST_UPDATE)
    @DisplayName("a put that is interrupted just as a place becomes free does not keep another put from using it")
    void interruptKeepsNoWakeUpFromOtherPuts(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(1);
        buffer.put(1);
        var leaving = Call.put(workers, buffer, 2, Call.Interrupted.LATER);
        var staying = Call.put(workers, buffer, 3);
        assertEquals(1, buffer.take());
        leaving.interrupt();

        if (leaving.endsByInterrupt()) {
            staying.result();
            assertEquals(3, buffer.take());
        } else {
            int one = buffer.take();
            int other = buffer.take();
            staying.result();
            assertTrue(one + other == 5 && one != other, "the elements of both puts are taken once each");
        }
        assertEquals(0, buffer.size());
    }

    @EverySchedule(budget = 300, cause = Cause.LOST_UPDATE)
    @DisplayName("after an element and an interrupt came to a waiting take at once, takes that come later get elements")
    void interruptedTakeLeavesNothingBehind(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(1);
        var leaving = Call.take(workers, buffer, Call.Interrupted.LATER);
        Waits.letADayPass();
        leaving.interrupt();
        buffer.put(1);
        var one = Call.take(workers, buffer);
        var other = Call.take(workers, buffer);
        Waits.letADayPass();

        boolean threw = leaving.endsByInterrupt();
        assertTrue(!threw || one.hasEnded() || other.hasEnded(), "the element that came meanwhile is lost");
        buffer.put(2);
        if (!threw) {
            assertEquals(1, leaving.result());
            buffer.put(3);
        }

        assertEquals(threw ? Set.of(1, 2) : Set.of(2, 3), Set.of(one.result(), other.result()));
    }

    @EverySchedule(budget = 300)
    @DisplayName("after a place and an interrupt came to a waiting put at once, puts that come later get places")
    void interruptedPutLeavesNothingBehind(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(1);
        buffer.put(0);
        var leaving = Call.put(workers, buffer, 1, Call.Interrupted.LATER);
        Waits.letADayPass();
        leaving.interrupt();
        assertEquals(0, buffer.take());
        var one = Call.put(workers, buffer, 2);
        var other = Call.put(workers, buffer, 3);
        Waits.letADayPass();

        if (!leaving.endsByInterrupt()) {
            assertEquals(1, buffer.take());
        }
        assertEquals(Set.of(2, 3), Set.of(buffer.take(), buffer.take()));
        one.result();
        other.result();
    }
}
