// AC
public class Tally {

    private enum Colour {
        RED;

        static {
            new Thread(() -> {}).start();
        }
    }

    private int sum = Colour.RED.ordinal();

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
