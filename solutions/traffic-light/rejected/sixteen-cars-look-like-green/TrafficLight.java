import java.util.concurrent.atomic.AtomicInteger;

/** One number says which road is green and how many cars are crossing. */
class TrafficLight {

    private static final int CARS = 0b1111;
    private static final int ROAD_1 = 0b01_0000;
    private static final int ROAD_2 = 0b10_0000;
    private static final int TURNING = 0;

    private final AtomicInteger state = new AtomicInteger(ROAD_1);

    public TrafficLight() {}

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        int mine = roadId == 1 ? ROAD_1 : ROAD_2;
        enter(mine, turnGreen);
        try {
            crossCar.run();
        } finally {
            state.decrementAndGet();
        }
    }

    private void enter(int mine, Runnable turnGreen) {
        while (true) {
            int now = state.get();
            int cars = now & CARS;
            int green = now - cars;
            if (green == mine) {
                if (state.compareAndSet(now, now + 1)) {
                    return;
                }
            } else if (green != TURNING && cars == 0) {
                if (state.compareAndSet(now, TURNING)) {
                    turnGreen.run();
                    state.set(mine + 1);
                    return;
                }
            } else {
                Thread.yield();
            }
        }
    }
}
