import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;

class HiddenThroughputTest {

    @Stress(iterations = 8, cause = Cause.LOST_UPDATE)
    @DisplayName("with four producers, one consumer and one place, all of 200 elements arrive exactly once")
    void manyProducersOneConsumer(Workers workers) {
        var buffer = new BoundedBuffer<Integer>(1);
        var freight = new Freight(1);
        workers.add(4, "puts 50 elements", producer -> Freight.put(buffer, producer, 50));
        workers.add("takes 200 elements", () -> freight.take(buffer, 0, 200));

        workers.run();

        freight.assertEachExactlyOnce(4, 50);
        assertEquals(0, buffer.size());
    }

    @Stress(iterations = 8, cause = Cause.LOST_UPDATE)
    @DisplayName("with three producers, three consumers and three places, all of 300 elements arrive exactly once")
    void manyOnBothSides(Workers workers) {
        var buffer = new BoundedBuffer<Integer>(3);
        var freight = new Freight(3);
        workers.add(3, "puts 100 elements", producer -> Freight.put(buffer, producer, 100));
        workers.add(3, "takes 100 elements", consumer -> freight.take(buffer, consumer, 100));

        workers.run();

        freight.assertEachExactlyOnce(3, 100);
        freight.assertProducersOrderKept(3);
        assertEquals(0, buffer.size());
    }
}
