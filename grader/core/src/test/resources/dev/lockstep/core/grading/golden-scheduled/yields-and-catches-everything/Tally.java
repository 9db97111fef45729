public class Tally {
    private int sum;

    public void add(int amount) {
        try {
            Thread.yield();
        } catch (Throwable whatever) {
            // Nobody hears of it.
        }
        count(amount);
    }

    private synchronized void count(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
