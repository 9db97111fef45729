class TrafficLight {

    private int greenRoad = 1;
    private int crossing;

    public TrafficLight() {}

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        enter(roadId, turnGreen);
        crossCar.run();
        leave();
    }

    private synchronized void enter(int road, Runnable turnGreen) {
        if (road != greenRoad && crossing > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts cars", e);
            }
        }
        if (road != greenRoad) {
            turnGreen.run();
            greenRoad = road;
        }
        crossing++;
    }

    private synchronized void leave() {
        crossing--;
        if (crossing == 0) {
            notifyAll();
        }
    }
}
