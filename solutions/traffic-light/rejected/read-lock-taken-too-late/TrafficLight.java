import java.util.concurrent.locks.ReentrantReadWriteLock;

class TrafficLight {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private int greenRoad = 1;

    public TrafficLight() {}

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        lock.writeLock().lock();
        try {
            if (roadId != greenRoad) {
                turnGreen.run();
                greenRoad = roadId;
            }
        } finally {
            lock.writeLock().unlock();
        }
        lock.readLock().lock();
        try {
            crossCar.run();
        } finally {
            lock.readLock().unlock();
        }
    }
}
