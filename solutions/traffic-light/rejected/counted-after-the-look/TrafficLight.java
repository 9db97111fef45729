import java.util.concurrent.Phaser;

class TrafficLight {
    public TrafficLight() {}

    private final Phaser crossing = new Phaser(1);
    private int green = 1;

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        synchronized (this) {
            if (green != roadId) {
                crossing.arriveAndAwaitAdvance();
                turnGreen.run();
                green = roadId;
            }
        }
        crossing.register();
        crossCar.run();
        crossing.arriveAndDeregister();
    }
}
