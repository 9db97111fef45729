public class Tally {
    private int sum;

    public synchronized void add(int amount) {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
