import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Whoever has taken the green road out of the queue has the crossing to itself. */
class TrafficLight {

    private final BlockingQueue<Integer> greenRoad = new ArrayBlockingQueue<>(1);

    public TrafficLight() {
        greenRoad.add(1);
    }

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar)
            throws InterruptedException {
        int green = greenRoad.take();
        try {
            if (green != roadId) {
                turnGreen.run();
            }
            crossCar.run();
        } finally {
            greenRoad.put(roadId);
        }
    }
}
