import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Workers;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

class VisibleHandOverTest {

    @Stress(iterations = 10, cause = Cause.ORDER)
    @DisplayName("one consumer takes what one producer puts, in the same order")
    void handsOver(Workers workers) {
        var buffer = new BoundedBuffer<Integer>(2);
        var taken = new ArrayList<Integer>();
        workers.add("puts 1 to 100", () -> {
            for (int i = 1; i <= 100; i++) {
                buffer.put(i);
            }
        });
        workers.add("takes 100 elements", () -> {
            for (int i = 1; i <= 100; i++) {
                taken.add(buffer.take());
            }
        });

        workers.run();

        assertEquals(IntStream.rangeClosed(1, 100).boxed().toList(), taken);
    }

    @Stress(iterations = 1)
    @Tag("functional")
    @DisplayName("a put into a full buffer waits until there is room")
    void putWaits(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<String>(1);
        buffer.put("first");

        var producer = workers.start("puts a second element", () -> buffer.put("second"));
        producer.settle();
        if (producer.ended()) {
            producer.join();
            fail("put returned although the buffer was full");
        }

        assertEquals("first", buffer.take());
        producer.join();
        assertEquals("second", buffer.take());
    }
}
