import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.util.ArrayList;
import java.util.List;

class BoundedQueueTest {

    private final BoundedQueue<Integer> queue = new BoundedQueue<>(1);
    private final List<Integer> taken = new ArrayList<>();

    @EverySchedule(budget = 300)
    void losesNothing(Workers workers) {
        workers.add(2, "puts", number -> queue.put(number));
        workers.add(2, "takes", number -> taken.add(queue.take()));
        workers.run();
        assertEquals(2, taken.size());
    }
}
