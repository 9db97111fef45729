public class Tally {
    private int sum;

    public synchronized void add(int amount) {
        while (sum == 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        sum += amount;
        notifyAll();
    }

    public synchronized int total() {
        return sum;
    }
}
