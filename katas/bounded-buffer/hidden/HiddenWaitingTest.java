import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

class HiddenWaitingTest {

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("put waits while the buffer is full, however long, and its element comes after those before it")
    void putWaitsWhileFull(Workers workers) throws InterruptedException {
        for (int capacity = 1; capacity <= 3; capacity++) {
            var buffer = filled(capacity);

            var put = Call.put(workers, buffer, capacity);
            put.assertWaits("put returned although the buffer was full");

            assertEquals(0, buffer.take());
            put.result();
            assertEquals(capacity, buffer.size());
            for (int i = 1; i <= capacity; i++) {
                assertEquals(i, buffer.take());
            }
        }
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("take waits while the buffer is empty, however long, and returns the element that comes")
    void takeWaitsWhileEmpty(Workers workers) throws InterruptedException {
        for (int capacity = 1; capacity <= 2; capacity++) {
            var buffer = new BoundedBuffer<Integer>(capacity);
            buffer.put(1);
            assertEquals(1, buffer.take());

            var take = Call.take(workers, buffer);
            take.assertWaits("take returned although the buffer was empty");

            buffer.put(2);
            assertEquals(2, take.result());
            assertEquals(0, buffer.size());
        }
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("size and capacity answer while another thread waits for room, and do not count its element")
    void sizeAnswersWhilePutWaits(Workers workers) throws InterruptedException {
        var buffer = filled(1);
        var put = Call.put(workers, buffer, 1);
        Waits.letADayPass();

        assertEquals(1, buffer.size());
        assertEquals(1, buffer.capacity());

        assertEquals(0, buffer.take());
        put.result();
        assertEquals(1, buffer.take());
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("size and capacity answer while another thread waits for an element")
    void sizeAnswersWhileTakeWaits(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(1);
        var take = Call.take(workers, buffer);
        Waits.letADayPass();

        assertEquals(0, buffer.size());
        assertEquals(1, buffer.capacity());

        buffer.put(1);
        assertEquals(1, take.result());
    }

    @EverySchedule(budget = 100)
    @DisplayName("one new element lets one of three waiting takes go on, and each further one another")
    void oneElementIsForOneTake(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(3);
        var takes = new ArrayList<Call>();
        for (int i = 0; i < 3; i++) {
            takes.add(Call.take(workers, buffer));
        }
        Waits.letADayPass();

        for (int i = 1; i <= 3; i++) {
            buffer.put(i);
            Waits.letADayPass();
            assertTrue(ended(takes) <= i, "more takes have returned than elements were put");
        }

        var taken = new TreeSet<Integer>();
        takes.forEach(take -> taken.add(take.result()));
        assertEquals(Set.of(1, 2, 3), taken);
        assertEquals(0, buffer.size());
    }

    @EverySchedule(budget = 100)
    @DisplayName("one free place lets one of three waiting puts go on, and each further one another")
    void onePlaceIsForOnePut(Workers workers) throws InterruptedException {
        var buffer = filled(1);
        var puts = new ArrayList<Call>();
        for (int i = 1; i <= 3; i++) {
            puts.add(Call.put(workers, buffer, i));
        }
        Waits.letADayPass();
        assertEquals(1, buffer.size());

        assertEquals(0, buffer.take());
        var taken = new TreeSet<Integer>();
        for (int i = 1; i <= 3; i++) {
            Waits.letADayPass();
            assertTrue(ended(puts) <= i, "more puts have returned than there were places");
            assertTrue(buffer.size() <= 1, "the buffer holds more than its capacity");
            taken.add(buffer.take());
        }

        puts.forEach(Call::result);
        assertEquals(Set.of(1, 2, 3), taken);
        assertEquals(0, buffer.size());
    }

    @EverySchedule(budget = 300)
    @DisplayName("when a newcomer gets the place that has become free, the put that waited for it waits again")
    void newcomerGetsThePlace(Workers workers) throws InterruptedException {
        var buffer = filled(1);
        var waiting = Call.put(workers, buffer, 1);
        Waits.letADayPass();

        var newcomer = Call.put(workers, buffer, 2);
        assertEquals(0, buffer.take());
        Waits.letADayPass();

        assertEquals(1, buffer.size());
        assertEquals(Set.of(1, 2), Set.of(buffer.take(), buffer.take()));
        waiting.result();
        newcomer.result();
        assertEquals(0, buffer.size());
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("after null was refused, other threads put and take as usual")
    void goesOnAfterNull(Workers workers) {
        var buffer = new BoundedBuffer<Integer>(1);
        workers.add("puts null", () -> assertThrows(NullPointerException.class, () -> buffer.put(null)));
        workers.run();

        workers.add("puts an element and takes it", () -> {
            buffer.put(1);
            assertEquals(1, buffer.take());
        });
        workers.run();

        assertEquals(0, buffer.size());
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("threads that wait at one buffer are not disturbed by what happens at another")
    void otherBufferDoesNotWake(Workers workers) throws InterruptedException {
        var quiet = new BoundedBuffer<Integer>(1);
        var busy = new BoundedBuffer<Integer>(1);
        var take = Call.take(workers, quiet);
        Waits.letADayPass();

        for (int i = 0; i < 3; i++) {
            busy.put(i);
            assertEquals(i, busy.take());
        }
        take.assertWaits("take returned although its buffer was empty");

        quiet.put(1);
        assertEquals(1, take.result());
    }

    @EverySchedule(budget = 200)
    @DisplayName("two threads that wait at two buffers each get the element of their own buffer")
    void eachBufferWakesItsOwn(Workers workers) throws InterruptedException {
        var one = new BoundedBuffer<Integer>(1);
        var other = new BoundedBuffer<Integer>(1);
        var ofOne = Call.take(workers, one);
        var ofOther = Call.take(workers, other);

        other.put(2);
        one.put(1);

        assertEquals(1, ofOne.result());
        assertEquals(2, ofOther.result());
    }

    @Stress(iterations = 1)
    @Tag("functional")
    @DisplayName("a buffer for 10,000 elements takes no more than that")
    void holdsNoMoreThanItSays(Workers workers) throws InterruptedException {
        var buffer = filled(10_000);
        assertEquals(10_000, buffer.size());

        var producer = workers.start("puts into a full buffer", () -> buffer.put(10_000));
        producer.settle();
        Waits.assertHasNotEnded(producer, "put returned although the buffer was full");

        for (int i = 0; i <= 10_000; i++) {
            assertEquals(i, buffer.take());
        }
        producer.join();
        assertEquals(0, buffer.size());
    }

    private static BoundedBuffer<Integer> filled(int capacity) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(capacity);
        for (int i = 0; i < capacity; i++) {
            buffer.put(i);
        }
        return buffer;
    }

    private static int ended(List<Call> calls) {
        return (int) calls.stream().filter(Call::hasEnded).count();
    }
}
