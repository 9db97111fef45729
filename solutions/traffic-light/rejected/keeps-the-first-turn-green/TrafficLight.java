import java.util.HashMap;
import java.util.Map;

class TrafficLight {

    private final Map<Integer, Runnable> turns = new HashMap<>();
    private int greenRoad = 1;

    public TrafficLight() {}

    public synchronized void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        turns.putIfAbsent(roadId, turnGreen);
        if (greenRoad != roadId) {
            turns.get(roadId).run();
            greenRoad = roadId;
        }
        crossCar.run();
    }
}
