public class Tally {
    private int sum;

    public Tally() {
        throw new UnsupportedOperationException("not today");
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
