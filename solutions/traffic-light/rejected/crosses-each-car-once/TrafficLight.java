import java.util.HashSet;
import java.util.Set;

class TrafficLight {

    private final Set<Integer> crossed = new HashSet<>();
    private int greenRoad = 1;

    public TrafficLight() {}

    public synchronized void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        if (!crossed.add(carId)) {
            return;
        }
        if (roadId != greenRoad) {
            turnGreen.run();
            greenRoad = roadId;
        }
        crossCar.run();
    }
}
