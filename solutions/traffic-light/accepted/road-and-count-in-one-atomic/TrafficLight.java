import java.util.concurrent.atomic.AtomicInteger;

/** One number says which road is green and how many cars are crossing, so both are looked at and changed in one step. */
class TrafficLight {

    private static final int ROAD = 1000;
    private static final int BEING_TURNED = 0;

    private final AtomicInteger state = new AtomicInteger(ROAD);

    public TrafficLight() {}

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        while (!enter(roadId, turnGreen)) {
            Thread.yield();
        }
        crossCar.run();
        state.decrementAndGet();
    }

    private boolean enter(int road, Runnable turnGreen) {
        int seen = state.get();
        if (seen / ROAD == road) {
            return state.compareAndSet(seen, seen + 1);
        }
        if (seen == (3 - road) * ROAD && state.compareAndSet(seen, BEING_TURNED)) {
            turnGreen.run();
            state.set(road * ROAD + 1);
            return true;
        }
        return false;
    }
}
