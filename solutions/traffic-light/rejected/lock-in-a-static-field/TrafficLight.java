import java.util.concurrent.locks.ReentrantLock;

class TrafficLight {

    private static final ReentrantLock LOCK = new ReentrantLock();

    private int greenRoad = 1;

    public TrafficLight() {}

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        LOCK.lock();
        try {
            if (roadId != greenRoad) {
                turnGreen.run();
                greenRoad = roadId;
            }
            crossCar.run();
        } finally {
            LOCK.unlock();
        }
    }
}
