public class Tally {

    private int sum;

    public synchronized void add(int amount) {
        sum += Math.max(0, amount);
    }

    public synchronized int total() {
        return sum;
    }
}
