import java.util.concurrent.Semaphore;

public class TrafficLight {

    private final Semaphore crossing = new Semaphore(1, true);
    private boolean roadTwoIsGreen;

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        crossing.acquireUninterruptibly();
        boolean onRoadTwo = direction > 2;
        if (onRoadTwo ^ roadTwoIsGreen) {
            turnGreen.run();
            roadTwoIsGreen = onRoadTwo;
        }
        crossCar.run();
        crossing.release();
    }
}
