import java.util.concurrent.CompletableFuture;

class TrafficLight {

    private CompletableFuture<Void> lastCar = CompletableFuture.completedFuture(null);
    private int greenRoad = 1;

    public TrafficLight() {}

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        queue(() -> {
                    if (roadId != greenRoad) {
                        turnGreen.run();
                        greenRoad = roadId;
                    }
                    crossCar.run();
                })
                .join();
    }

    private synchronized CompletableFuture<Void> queue(Runnable car) {
        lastCar = lastCar.thenRunAsync(car);
        return lastCar;
    }
}
