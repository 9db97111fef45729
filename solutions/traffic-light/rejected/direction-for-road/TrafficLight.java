class TrafficLight {

    private int green = 1;

    public TrafficLight() {}

    public synchronized void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        if (green != direction) {
            turnGreen.run();
            green = direction;
        }
        crossCar.run();
    }
}
