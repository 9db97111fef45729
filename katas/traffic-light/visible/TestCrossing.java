import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One crossing with its light, and what the cars do there.
 *
 * <p>Which road has green, and who has crossed, is kept in plain fields that nothing guards: the order that makes this safe has
 * to come from the light.
 */
final class TestCrossing {

    private static final int NONE = 0;

    private final TrafficLight light = new TrafficLight();
    private final List<Car> cars = new ArrayList<>();
    private final Duration first;
    private int green = 1;
    private int turns;
    private int crossedSoFar;

    private TestCrossing(Duration first) {
        this.first = first;
    }

    TestCrossing() {
        this(Duration.ZERO);
    }

    /** One where the first car takes an hour of virtual time to cross, which costs nothing. */
    static TestCrossing withSlowFirstCar() {
        return withSlowFirstCar(Duration.ofHours(1));
    }

    /** One where the first car takes so much virtual time to cross. */
    static TestCrossing withSlowFirstCar(Duration time) {
        return new TestCrossing(time);
    }

    /** Lets one car after another cross, on this thread. */
    void cross(int... roads) {
        for (int road : roads) {
            car(road).arrive();
        }
    }

    /** Prepares a thread that is one car after another. */
    void arrive(Workers workers, int... roads) {
        var turn = new ArrayList<Car>();
        for (int road : roads) {
            turn.add(car(road));
        }
        workers.add("comes on " + (roads.length == 1 ? "road " + roads[0] : "both roads"), () -> {
            for (Car car : turn) {
                car.arrive();
            }
        });
    }

    private Car car(int road) {
        var car = new Car(cars.size() + 1, road);
        cars.add(car);
        return car;
    }

    /** Starts all threads that are prepared, and waits for them. */
    void assertAllCross(Workers workers) {
        workers.run();
        cars.forEach(Car::assertCrossed);
    }

    void assertTurned(int times) {
        assertEquals(times, turns, "turns of the light");
    }

    /** One car at one crossing. */
    private final class Car {

        private final int id;
        private final int road;
        private int crossings;
        private String accident = "none";

        Car(int id, int road) {
            this.id = id;
            this.road = road;
        }

        void arrive() {
            light.carArrived(id, road, 2 * road - id % 2, this::turnGreen, this::cross);
            assertCrossed();
        }

        void assertCrossed() {
            assertEquals("none", accident, "accidents");
            assertEquals(1, crossings, "crossings of one car when its call has returned");
        }

        private void turnGreen() {
            if (green != 3 - road) {
                accident =
                        green == road ? "turned a light that was green" : "turned a light that another one was turning";
            }
            green = NONE;
            // must be visible by now
            crossedSoFar = cars.stream().mapToInt(car -> car.crossings).sum();
            Thread.yield();
            if (green != NONE) {
                accident = "another one turned the light at the same time";
            }
            green = road;
            turns++;
        }

        private void cross() {
            if (green != road) {
                accident = "began to cross at red";
            }
            takeTime(id == 1 ? first : Duration.ZERO);
            if (green != road) {
                accident = "the light was turned during the crossing";
            }
            crossings++;
        }
    }

    private static void takeTime(Duration time) {
        if (time.isZero()) {
            Thread.yield();
            return;
        }
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts the threads of this check", e);
        }
    }
}
