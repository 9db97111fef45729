import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Worker;
import dev.lockstep.engine.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

class HiddenWaitingTest {

    @Stress(iterations = 1)
    @Tag("functional")
    @DisplayName("put waits while the buffer is full, and its element comes after those before it")
    void putWaitsWhileFull(Workers workers) throws InterruptedException {
        for (int capacity = 1; capacity <= 3; capacity++) {
            var buffer = new BoundedBuffer<Integer>(capacity);
            for (int i = 0; i < capacity; i++) {
                buffer.put(i);
            }
            int last = capacity;

            var producer = workers.start("puts into a full buffer", () -> buffer.put(last));
            Waits.assertWaits(producer, "put returned although the buffer was full");

            assertEquals(0, buffer.take());
            producer.join();
            assertEquals(capacity, buffer.size());
            for (int i = 1; i <= capacity; i++) {
                assertEquals(i, buffer.take());
            }
        }
    }

    @Stress(iterations = 1)
    @Tag("functional")
    @DisplayName("take waits while the buffer is empty, and returns the element that comes")
    void takeWaitsWhileEmpty(Workers workers) throws InterruptedException {
        for (int capacity = 1; capacity <= 2; capacity++) {
            var buffer = new BoundedBuffer<String>(capacity);
            buffer.put("before");
            assertEquals("before", buffer.take());
            var taken = new ArrayList<String>();

            var consumer = workers.start("takes from an empty buffer", () -> taken.add(buffer.take()));
            Waits.assertWaits(consumer, "take returned although the buffer was empty");

            buffer.put("bread");
            consumer.join();
            assertEquals(List.of("bread"), taken);
            assertEquals(0, buffer.size());
        }
    }

    @Stress(iterations = 1)
    @Tag("functional")
    @DisplayName("size and capacity answer while other threads wait for room")
    void sizeAnswersWhilePutWaits(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<String>(1);
        buffer.put("first");
        var producer = workers.start("puts into a full buffer", () -> buffer.put("second"));
        producer.settle();

        workers.start("asks for the size", () -> assertEquals(1, buffer.size())).join();
        workers.start("asks for the capacity", () -> assertEquals(1, buffer.capacity()))
                .join();

        assertEquals("first", buffer.take());
        producer.join();
        assertEquals("second", buffer.take());
    }

    @Stress(iterations = 1)
    @Tag("functional")
    @DisplayName("size and capacity answer while other threads wait for an element")
    void sizeAnswersWhileTakeWaits(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<String>(1);
        var consumer = workers.start("takes from an empty buffer", () -> assertEquals("bread", buffer.take()));
        consumer.settle();

        workers.start("asks for the size", () -> assertEquals(0, buffer.size())).join();
        workers.start("asks for the capacity", () -> assertEquals(1, buffer.capacity()))
                .join();

        buffer.put("bread");
        consumer.join();
    }

    @Stress(iterations = 2)
    @Tag("functional")
    @DisplayName("one new element lets at most one of three waiting takes go on")
    void oneElementIsForOneTake(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(3);
        var taken = new ConcurrentLinkedQueue<Integer>();
        var consumers = new ArrayList<Worker>();
        for (int i = 0; i < 3; i++) {
            consumers.add(workers.start("takes one element", () -> taken.add(received(buffer))));
        }
        settle(consumers);

        buffer.put(1);
        settle(consumers);
        assertTrue(ended(consumers) <= 1, "one element was put, yet more than one take returned");
        buffer.put(2);
        buffer.put(3);

        join(consumers);
        assertEquals(Set.of(1, 2, 3), new TreeSet<>(taken));
        assertEquals(0, buffer.size());
    }

    @Stress(iterations = 2)
    @Tag("functional")
    @DisplayName("one free place lets at most one of three waiting puts go on")
    void onePlaceIsForOnePut(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(1);
        buffer.put(0);
        var producers = new ArrayList<Worker>();
        for (int i = 1; i <= 3; i++) {
            int element = i;
            producers.add(workers.start("puts one element", () -> buffer.put(element)));
        }
        settle(producers);

        assertEquals(0, buffer.take());
        settle(producers);
        assertTrue(ended(producers) <= 1, "one element was taken, yet more than one put returned");
        assertTrue(buffer.size() <= 1, "the buffer holds more than its capacity");

        var taken = new TreeSet<Integer>();
        for (int i = 0; i < 3; i++) {
            taken.add(received(buffer));
        }
        join(producers);
        assertEquals(Set.of(1, 2, 3), taken);
        assertEquals(0, buffer.size());
    }

    @Stress(iterations = 1)
    @Tag("functional")
    @DisplayName("threads that wait at one buffer are not disturbed by what happens at another")
    void otherBufferDoesNotWake(Workers workers) throws InterruptedException {
        var quiet = new BoundedBuffer<String>(1);
        var busy = new BoundedBuffer<String>(1);
        var taken = new ArrayList<String>();
        var consumer = workers.start("takes from the quiet buffer", () -> taken.add(quiet.take()));
        consumer.settle();

        for (int i = 0; i < 50; i++) {
            busy.put("noise");
            assertEquals("noise", busy.take());
        }
        Waits.assertWaits(consumer, "take returned although its buffer was empty");

        quiet.put("bread");
        consumer.join();
        assertEquals(List.of("bread"), taken);
    }

    private static int received(BoundedBuffer<Integer> buffer) throws InterruptedException {
        Integer element = buffer.take();
        assertNotNull(element, "take returned null");
        return element;
    }

    private static void settle(List<Worker> workers) {
        workers.forEach(Worker::settle);
    }

    /** How many have returned; throws what one of them threw. */
    private static int ended(List<Worker> workers) {
        var ended = workers.stream().filter(Worker::ended).toList();
        ended.forEach(Worker::join);
        return ended.size();
    }

    private static void join(List<Worker> workers) {
        workers.forEach(Worker::join);
    }
}
