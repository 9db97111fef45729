class TrafficLight {

    private int greenRoad = 1;

    public TrafficLight() {}

    public synchronized void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        if (roadId != greenRoad) {
            turnGreen.run();
            greenRoad = roadId;
        }
        crossCar.run();
    }
}
