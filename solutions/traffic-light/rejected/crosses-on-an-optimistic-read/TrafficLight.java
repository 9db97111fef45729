import java.util.concurrent.locks.StampedLock;

class TrafficLight {
    public TrafficLight() {}

    private final StampedLock lock = new StampedLock();
    private volatile int green = 1;

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        long stamp = lock.tryOptimisticRead();
        if (stamp != 0 && green == roadId && lock.validate(stamp)) {
            crossCar.run();
            return;
        }
        stamp = lock.writeLock();
        try {
            if (green != roadId) {
                turnGreen.run();
                green = roadId;
            }
            crossCar.run();
        } finally {
            lock.unlockWrite(stamp);
        }
    }
}
