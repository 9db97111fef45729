class TrafficLight {

    public TrafficLight() {}

    public synchronized void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        turnGreen.run();
        crossCar.run();
    }
}
