import java.util.concurrent.locks.ReentrantReadWriteLock;

class TrafficLight {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private int greenRoad = 1;

    public TrafficLight() {}

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        lock.readLock().lock();
        if (greenRoad != roadId) {
            lock.readLock().unlock();
            turn(roadId, turnGreen);
        }
        try {
            crossCar.run();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Leaves with the read lock held: nobody can turn the light again before this car has crossed. */
    private void turn(int road, Runnable turnGreen) {
        lock.writeLock().lock();
        try {
            if (greenRoad != road) {
                turnGreen.run();
                greenRoad = road;
            }
            lock.readLock().lock();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
