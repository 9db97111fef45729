import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One entry of a concurrent map, whose compute lets one thread in at a time. */
class TrafficLight {
    public TrafficLight() {}

    private final ConcurrentHashMap<String, Integer> light = new ConcurrentHashMap<>(Map.of("green", 1));

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        light.compute("green", (k, green) -> {
            if (green != roadId) turnGreen.run();
            crossCar.run();
            return roadId;
        });
    }
}
