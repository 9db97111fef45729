import java.util.concurrent.atomic.AtomicBoolean;

class TrafficLight {

    private final AtomicBoolean taken = new AtomicBoolean();
    private int greenRoad = 1;

    public TrafficLight() {}

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        while (!taken.compareAndSet(false, true)) {
            Thread.onSpinWait();
        }
        if (roadId != greenRoad) {
            turnGreen.run();
            greenRoad = roadId;
        }
        crossCar.run();
        taken.set(false);
    }
}
