public class Tally {
    private final Object lock = new Object();
    private int sum;

    public void add(int amount) {
        synchronized (lock) {
            add(amount + 1);
            sum += amount;
        }
    }

    public int total() {
        synchronized (lock) {
            return sum;
        }
    }
}
