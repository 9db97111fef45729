import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

class TrafficLight {

    private final ReentrantLock lock = new ReentrantLock();
    private volatile int greenRoad = 1;

    public TrafficLight() {}

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar)
            throws InterruptedException {
        boolean mine = lock.tryLock(1, TimeUnit.MINUTES);
        if (roadId != greenRoad) {
            turnGreen.run();
            greenRoad = roadId;
        }
        crossCar.run();
        if (mine) {
            lock.unlock();
        }
    }
}
