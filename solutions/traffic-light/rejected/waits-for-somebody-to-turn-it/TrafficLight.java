class TrafficLight {

    private int greenRoad = 1;

    public TrafficLight() {}

    public synchronized void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        while (roadId != greenRoad) {
            try {
                wait();
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts cars", e);
            }
        }
        crossCar.run();
        notifyAll();
    }
}
