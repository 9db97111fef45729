class TrafficLight {

    private final Object[] roads = {new Object(), new Object()};
    private volatile int greenRoad = 1;

    public TrafficLight() {}

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        synchronized (roads[roadId - 1]) {
            if (roadId != greenRoad) {
                turnGreen.run();
                greenRoad = roadId;
            }
            crossCar.run();
        }
    }
}
