import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

/** Cars that come and go, and others that come again. */
class HiddenVisitsTest {

    private final TrafficLight light = new TrafficLight();
    private final List<Visit> visits = new ArrayList<>();

    @EverySchedule(budget = 100)
    @DisplayName("whether it turns the light or crosses, a car does so between its call and its return")
    void nobodyHasGone(Workers workers) {
        new Visit(1, 2).make();
        new Visit(2, 1).make();
        Visit next = new Visit(3, 2);
        List<Visit> others = List.of(new Visit(4, 2), new Visit(5, 1));
        workers.add("comes on road 2", next::make);
        workers.add("comes on both roads", () -> others.forEach(Visit::make));

        workers.run();

        visits.forEach(Visit::assertInTime);
    }

    @Tag("functional")
    @EverySchedule(budget = 10)
    @DisplayName("cars that come again cross again, on the same road and on the other one")
    void comesAgain() {
        for (int road : new int[] {1, 1, 2, 2}) {
            new Visit(7, road).make();
            new Visit(1_000_000_000, road).make();
        }

        visits.forEach(Visit::assertInTime);
    }

    /** From the call of one car to its return. What it notes is in plain fields: the order comes from the light. */
    private final class Visit {

        private final int car;
        private final int road;
        private boolean here;
        private int crossings;
        private String accident = "none";

        Visit(int car, int road) {
            this.car = car;
            this.road = road;
            visits.add(this);
        }

        void make() {
            here = true;
            light.carArrived(car, road, 2 * road - car % 2, this::turnGreen, this::cross);
            here = false;
            assertEquals(1, crossings, "crossings of one car when its call has returned");
        }

        void assertInTime() {
            assertEquals("none", accident, "accidents");
            assertEquals(1, crossings, "crossings of one car");
        }

        private void turnGreen() {
            if (!here) {
                accident = "the light was turned by a car that had gone";
            }
            Thread.yield();
        }

        private void cross() {
            if (!here) {
                accident = "a car crossed that had gone";
            }
            Thread.yield();
            crossings++;
        }
    }
}
