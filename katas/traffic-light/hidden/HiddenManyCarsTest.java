import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;

/** Sheep hold up the cars of one road on the crossing, for a minute or until a car of the other road has crossed. */
class HiddenManyCarsTest {

    private static final int MANY = 130;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final TrafficLight light = new TrafficLight();
    private final long begun = System.nanoTime();
    private final AtomicInteger crossed = new AtomicInteger();
    private final Queue<String> accidents = new ConcurrentLinkedQueue<>();
    private volatile boolean sheep = true;
    private int green = 1;

    @EverySchedule(budget = 10)
    @DisplayName("while a hundred and thirty cars are held up on road 1, or wait there, a car on road 2 does not cross")
    void manyOnRoadOne(Workers workers) {
        manyAgainstOne(workers, 1);
    }

    @EverySchedule(budget = 10)
    @DisplayName("while a hundred and thirty cars are held up on road 2, or wait there, a car on road 1 does not cross")
    void manyOnRoadTwo(Workers workers) {
        manyAgainstOne(workers, 2);
    }

    private void manyAgainstOne(Workers workers, int road) {
        workers.add(MANY, "comes on road " + road, car -> arrive(car + 1, road, this::waitForTheSheep));
        workers.add("comes on road " + (3 - road), () -> arrive(MANY + 1, 3 - road, () -> sheep = false));

        workers.run();

        assertEquals(List.of(), List.copyOf(accidents), "accidents");
        assertEquals(MANY + 1, crossed.get(), "cars that have crossed");
    }

    private void arrive(int car, int road, Runnable onTheWay) {
        light.carArrived(car, road, 2 * road - car % 2, () -> turnGreen(road), () -> cross(road, onTheWay));
    }

    private void turnGreen(int road) {
        if (green == road) {
            accidents.add("turned a light that was green");
        }
        green = road;
    }

    private void cross(int road, Runnable onTheWay) {
        if (green != road) {
            accidents.add("began to cross at red");
        }
        onTheWay.run();
        if (green != road) {
            accidents.add("the light was turned during the crossing");
        }
        crossed.incrementAndGet();
    }

    private void waitForTheSheep() {
        var left = A_MINUTE.minusNanos(System.nanoTime() - begun);
        if (left.isNegative() || !sheep) {
            return;
        }
        try {
            Thread.sleep(left);
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts the threads of this check", e);
        }
    }
}
