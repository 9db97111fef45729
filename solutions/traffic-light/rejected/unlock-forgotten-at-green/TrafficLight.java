import java.util.concurrent.locks.ReentrantLock;

class TrafficLight {

    private final ReentrantLock lock = new ReentrantLock();
    private int greenRoad = 1;

    public TrafficLight() {}

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        lock.lock();
        if (roadId == greenRoad) {
            crossCar.run();
            return;
        }
        turnGreen.run();
        greenRoad = roadId;
        crossCar.run();
        lock.unlock();
    }
}
