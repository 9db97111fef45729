import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Workers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

class HiddenThroughputTest {

    @Stress(iterations = 30, cause = Cause.LOST_UPDATE)
    @DisplayName("with four producers, one consumer and one place, every element arrives exactly once")
    void manyProducersOneConsumer(Workers workers) {
        var buffer = new BoundedBuffer<Integer>(1);
        var freight = new Freight(1);
        workers.add(4, "puts 50 elements", producer -> Freight.put(buffer, producer, 50));
        workers.add("takes 200 elements", () -> freight.take(buffer, 0, 200));

        workers.run();

        freight.assertEachExactlyOnce(4, 50);
        assertEquals(0, buffer.size());
    }

    @Stress(iterations = 30, cause = Cause.LOST_UPDATE)
    @DisplayName("with one producer, four consumers and one place, every element arrives exactly once")
    void oneProducerManyConsumers(Workers workers) {
        var buffer = new BoundedBuffer<Integer>(1);
        var freight = new Freight(4);
        workers.add("puts 200 elements", () -> Freight.put(buffer, 0, 200));
        workers.add(4, "takes 50 elements", consumer -> freight.take(buffer, consumer, 50));

        workers.run();

        freight.assertEachExactlyOnce(1, 200);
        assertEquals(0, buffer.size());
    }

    @Stress(iterations = 30, cause = Cause.LOST_UPDATE)
    @DisplayName("with three producers, three consumers and three places, every element arrives exactly once")
    void manyOnBothSides(Workers workers) {
        var buffer = new BoundedBuffer<Integer>(3);
        var freight = new Freight(3);
        workers.add(3, "puts 100 elements", producer -> Freight.put(buffer, producer, 100));
        workers.add(3, "takes 100 elements", consumer -> freight.take(buffer, consumer, 100));

        workers.run();

        freight.assertEachExactlyOnce(3, 100);
        assertEquals(0, buffer.size());
    }

    @Stress(iterations = 20, cause = Cause.ORDER)
    @DisplayName("a consumer meets each producer's elements in the order in which they were put")
    void producersOrderIsKept(Workers workers) {
        var buffer = new BoundedBuffer<Integer>(2);
        var freight = new Freight(2);
        workers.add(2, "puts 200 elements", producer -> Freight.put(buffer, producer, 200));
        workers.add(2, "takes 200 elements", consumer -> freight.take(buffer, consumer, 200));

        workers.run();

        freight.assertProducersOrderKept(2);
    }

    @Stress(iterations = 60, cause = Cause.LOST_UPDATE)
    @DisplayName("four producers that need not wait for room add all their elements")
    void producersTogether(Workers workers) throws InterruptedException {
        var buffers = emptyBuffers();
        workers.add(4, "puts 50 elements into each of 40 buffers", producer -> {
            for (var buffer : buffers) {
                Freight.put(buffer, producer, 50);
            }
        });

        workers.run();

        for (var buffer : buffers) {
            assertEquals(200, buffer.size());
            var freight = new Freight(1);
            freight.take(buffer, 0, 200);
            freight.assertEachExactlyOnce(4, 50);
            assertEquals(0, buffer.size());
        }
    }

    @Stress(iterations = 20, cause = Cause.LOST_UPDATE)
    @DisplayName("four consumers that need not wait for elements take each of them exactly once")
    void consumersTogether(Workers workers) throws InterruptedException {
        var buffers = emptyBuffers();
        for (int i = 0; i < buffers.size(); i++) {
            Freight.put(buffers.get(i), i, 200);
        }
        var freight = new Freight(4);
        workers.add(4, "takes 50 elements from each of 40 buffers", consumer -> {
            for (var buffer : buffers) {
                freight.take(buffer, consumer, 50);
            }
        });

        workers.run();

        freight.assertEachExactlyOnce(40, 200);
        for (var buffer : buffers) {
            assertEquals(0, buffer.size());
        }
    }

    @Stress(iterations = 30, cause = Cause.ATOMICITY)
    @DisplayName("the size is never below zero and never above the capacity, whenever it is asked for")
    void sizeStaysWithinItsBounds(Workers workers) {
        var buffer = new BoundedBuffer<Integer>(2);
        var freight = new Freight(2);
        workers.add(2, "puts 200 elements", producer -> Freight.put(buffer, producer, 200));
        workers.add(2, "takes 200 elements", consumer -> freight.take(buffer, consumer, 200));
        workers.add("asks for the size 2,000 times", () -> {
            for (int i = 0; i < 2_000; i++) {
                int size = buffer.size();
                assertTrue(size >= 0, "the size is below zero");
                assertTrue(size <= 2, "the size is above the capacity");
            }
        });

        workers.run();

        assertEquals(0, buffer.size());
    }

    @Stress(iterations = 20, cause = Cause.LOST_UPDATE)
    @DisplayName("elements that pass through two buffers, one after the other, all arrive")
    void twoBuffersInARow(Workers workers) {
        var first = new BoundedBuffer<Integer>(1);
        var second = new BoundedBuffer<Integer>(1);
        var freight = new Freight(1);
        workers.add("puts 100 elements into the first", () -> Freight.put(first, 0, 100));
        workers.add("carries 100 elements from the first to the second", () -> Freight.carry(first, second, 100));
        workers.add("takes 100 elements from the second", () -> freight.take(second, 0, 100));

        workers.run();

        freight.assertEachExactlyOnce(1, 100);
        assertEquals(0, first.size() + second.size());
    }

    private static List<BoundedBuffer<Integer>> emptyBuffers() {
        var buffers = new ArrayList<BoundedBuffer<Integer>>();
        for (int i = 0; i < 40; i++) {
            buffers.add(new BoundedBuffer<>(200));
        }
        return buffers;
    }
}
