/** Adds up. */
public class Tally {

    private int sum;

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
