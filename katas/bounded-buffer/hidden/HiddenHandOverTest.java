import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;

class HiddenHandOverTest {

    /** Written by the producer before it puts it, and not at all safe by itself. */
    private static final class Bread {

        private int weight;
    }

    @EverySchedule(cause = Cause.LOST_UPDATE)
    @DisplayName("two producers that need not wait for room add both their elements")
    void producersTogether(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(2);
        var freight = new Freight(1);
        workers.add(2, "puts an element", producer -> Freight.put(buffer, producer, 1));

        workers.run();

        assertEquals(2, buffer.size());
        freight.take(buffer, 0, 2);
        freight.assertEachExactlyOnce(2, 1);
        assertEquals(0, buffer.size());
    }

    @EverySchedule(cause = Cause.LOST_UPDATE)
    @DisplayName("in a buffer with plenty of room, two more producers add all their elements")
    void producersInALargeBuffer(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(100);
        var freight = new Freight(1);
        Freight.put(buffer, 0, 2);
        workers.add(2, "puts an element", producer -> Freight.put(buffer, producer + 1, 1));

        workers.run();

        assertEquals(4, buffer.size());
        freight.take(buffer, 0, 2);
        freight.take(buffer, 0, 2);
        freight.assertProducersOrderKept(3);
        assertEquals(0, buffer.size());
    }

    @EverySchedule(cause = Cause.LOST_UPDATE)
    @DisplayName("two consumers that need not wait for elements take each of them exactly once")
    void consumersTogether(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(3);
        Freight.put(buffer, 0, 3);
        var freight = new Freight(3);
        workers.add(2, "takes an element", consumer -> freight.take(buffer, consumer, 1));

        workers.run();

        assertEquals(1, buffer.size());
        freight.take(buffer, 2, 1);
        freight.assertEachExactlyOnce(1, 3);
        freight.assertProducersOrderKept(1);
    }

    @EverySchedule(budget = 500, cause = Cause.ORDER)
    @DisplayName("one consumer takes what one producer puts through a single place, in the same order")
    void keepsTheOrder(Workers workers) {
        var buffer = new BoundedBuffer<Integer>(1);
        var freight = new Freight(1);
        workers.add("puts 2 elements", () -> Freight.put(buffer, 0, 2));
        workers.add("takes 2 elements", () -> freight.take(buffer, 0, 2));

        workers.run();

        freight.assertProducersOrderKept(1);
        assertEquals(0, buffer.size());
    }

    @EverySchedule(budget = 500, cause = Cause.LOST_UPDATE)
    @DisplayName("with two producers, two consumers and one place, every element arrives exactly once")
    void twoOnBothSides(Workers workers) {
        var buffer = new BoundedBuffer<Integer>(1);
        var freight = new Freight(2);
        workers.add(2, "puts an element", producer -> Freight.put(buffer, producer, 1));
        workers.add(2, "takes an element", consumer -> freight.take(buffer, consumer, 1));

        workers.run();

        freight.assertEachExactlyOnce(2, 1);
        assertEquals(0, buffer.size());
    }

    @EverySchedule(budget = 300, cause = Cause.LOST_UPDATE)
    @DisplayName("with three producers, one consumer and one place, every element arrives exactly once")
    void manyProducersOneConsumer(Workers workers) {
        var buffer = new BoundedBuffer<Integer>(1);
        var freight = new Freight(1);
        workers.add(3, "puts 2 elements", producer -> Freight.put(buffer, producer, 2));
        workers.add("takes 6 elements", () -> freight.take(buffer, 0, 6));

        workers.run();

        freight.assertEachExactlyOnce(3, 2);
        freight.assertProducersOrderKept(3);
        assertEquals(0, buffer.size());
    }

    @EverySchedule(budget = 300, cause = Cause.LOST_UPDATE)
    @DisplayName("with one producer, three consumers and one place, every element arrives exactly once")
    void oneProducerManyConsumers(Workers workers) {
        var buffer = new BoundedBuffer<Integer>(1);
        var freight = new Freight(3);
        workers.add("puts 6 elements", () -> Freight.put(buffer, 0, 6));
        workers.add(3, "takes 2 elements", consumer -> freight.take(buffer, consumer, 2));

        workers.run();

        freight.assertEachExactlyOnce(1, 6);
        freight.assertProducersOrderKept(1);
        assertEquals(0, buffer.size());
    }

    @EverySchedule(budget = 300, cause = Cause.LOST_UPDATE)
    @DisplayName("elements that pass through two buffers, one after the other, all arrive")
    void twoBuffersInARow(Workers workers) {
        var first = new BoundedBuffer<Integer>(1);
        var second = new BoundedBuffer<Integer>(1);
        var freight = new Freight(1);
        workers.add("puts 2 elements into the first", () -> Freight.put(first, 0, 2));
        workers.add("carries 2 elements from the first to the second", () -> Freight.carry(first, second, 2));
        workers.add("takes 2 elements from the second", () -> freight.take(second, 0, 2));

        workers.run();

        freight.assertEachExactlyOnce(1, 2);
        freight.assertProducersOrderKept(1);
        assertEquals(0, first.size() + second.size());
    }

    @EverySchedule(budget = 500, cause = Cause.ORDER)
    @DisplayName("what a thread did before it put an element is visible to the thread that takes it")
    void showsWhatWasDoneBefore(Workers workers) {
        var buffer = new BoundedBuffer<Bread>(1);
        var bread = new Bread();
        workers.add("weighs a bread and puts it", () -> {
            bread.weight = 750;
            buffer.put(bread);
        });
        workers.add("takes the bread", () -> {
            var taken = buffer.take();
            assertSame(bread, taken);
            assertEquals(750, taken.weight);
        });

        workers.run();
    }

    @EverySchedule(budget = 500, cause = Cause.ATOMICITY)
    @DisplayName("the size is never below zero and never above the capacity, whenever it is asked for")
    void sizeStaysWithinItsBounds(Workers workers) {
        var buffer = new BoundedBuffer<Integer>(1);
        var freight = new Freight(1);
        workers.add("puts 2 elements", () -> Freight.put(buffer, 0, 2));
        workers.add("takes 2 elements", () -> freight.take(buffer, 0, 2));
        workers.add("asks for the size", () -> {
            int size = buffer.size();
            assertTrue(size >= 0, "the size is below zero");
            assertTrue(size <= 1, "the size is above the capacity");
            assertEquals(1, buffer.capacity());
        });

        workers.run();

        assertEquals(0, buffer.size());
    }

    @EverySchedule(budget = 500, cause = Cause.ATOMICITY)
    @DisplayName("with room for three, the size is never above the capacity, whenever it is asked for")
    void sizeStaysWithinLargerBounds(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(3);
        var freight = new Freight(1);
        Freight.put(buffer, 0, 3);
        workers.add("takes 3 elements", () -> freight.take(buffer, 0, 3));
        workers.add("puts 3 elements", () -> Freight.put(buffer, 1, 3));
        workers.add("asks for the size", () -> {
            int size = buffer.size();
            assertTrue(size >= 0 && size <= 3, "of 3 places, so many are said to be taken: " + size);
        });

        workers.run();

        assertEquals(3, buffer.size());
    }

    @EverySchedule(budget = 100, cause = Cause.ORDER)
    @DisplayName(
            "elements that two producers put in turns, each after the other's put has returned, come out in that order")
    void keepsTheOrderAcrossProducers(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<Integer>(4);
        var first = new CountDownLatch(1);
        var second = new CountDownLatch(1);
        workers.add("puts 1, then 3", () -> {
            buffer.put(1);
            first.countDown();
            second.await();
            buffer.put(3);
        });
        workers.add("puts 2 in between", () -> {
            first.await();
            buffer.put(2);
            second.countDown();
        });

        workers.run();

        for (int expected = 1; expected <= 3; expected++) {
            assertEquals(expected, buffer.take());
        }
    }
}
