import java.util.concurrent.CompletableFuture;

/** Each car drives when the one before it has; it may be that one's thread which brings it across. */
class TrafficLight {

    private CompletableFuture<Void> lastCar = CompletableFuture.completedFuture(null);
    private int greenRoad = 1;

    public TrafficLight() {}

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        CompletableFuture<Void> thisCar;
        synchronized (this) {
            thisCar = lastCar.thenRun(() -> drive(roadId, turnGreen, crossCar));
            lastCar = thisCar;
        }
        thisCar.join();
    }

    private void drive(int roadId, Runnable turnGreen, Runnable crossCar) {
        if (roadId != greenRoad) {
            turnGreen.run();
            greenRoad = roadId;
        }
        crossCar.run();
    }
}
