public class Tally {
    private int sum;
    private boolean busy;

    public void add(int amount) {
        synchronized (this) {
            while (busy) {
                await();
            }
            busy = true;
        }
        synchronized (this) {
            sum += amount;
            busy = false;
        }
    }

    private void await() {
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public synchronized int total() {
        return sum;
    }
}
