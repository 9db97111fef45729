import java.util.concurrent.atomic.AtomicInteger;

class TrafficLight {

    private final AtomicInteger greenRoad = new AtomicInteger(1);

    public TrafficLight() {}

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        if (greenRoad.getAndSet(roadId) != roadId) {
            turnGreen.run();
        }
        crossCar.run();
    }
}
