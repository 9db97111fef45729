import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

class TrafficLight {

    private static final ReentrantLock[] LOCKS = new ReentrantLock[16];
    private static final AtomicInteger LIGHTS = new AtomicInteger();

    static {
        for (int i = 0; i < LOCKS.length; i++) {
            LOCKS[i] = new ReentrantLock();
        }
    }

    private final ReentrantLock lock = LOCKS[LIGHTS.getAndIncrement() % LOCKS.length];
    private int greenRoad = 1;

    public TrafficLight() {}

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        lock.lock();
        try {
            if (roadId != greenRoad) {
                turnGreen.run();
                greenRoad = roadId;
            }
            crossCar.run();
        } finally {
            lock.unlock();
        }
    }
}
