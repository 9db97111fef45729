public class Tally {

    private int total;

    public synchronized void add(int amount) {
        if (amount == 0) {
            throw new IllegalArgumentException("0 is nothing");
        }
        total += amount;
    }

    public synchronized int total() {
        return total;
    }
}
