public class Tally {
    private long sum;

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized long total() {
        return sum;
    }
}
