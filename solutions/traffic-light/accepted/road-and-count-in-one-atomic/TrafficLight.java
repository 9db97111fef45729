import java.util.concurrent.atomic.AtomicLong;

/** One number says which road is green and how many cars are crossing, so both are looked at and changed in one step. */
class TrafficLight {

    /** More cars than this cannot be crossing, so the count never reaches the road. */
    private static final long ROAD = 1L << 32;

    private static final long BEING_TURNED = 0;

    private final AtomicLong state = new AtomicLong(ROAD);

    public TrafficLight() {}

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        while (!enter(roadId, turnGreen)) {
            Thread.yield();
        }
        crossCar.run();
        state.decrementAndGet();
    }

    private boolean enter(int road, Runnable turnGreen) {
        long seen = state.get();
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
