public class Tally {
    private int sum;

    public Tally() {
        Thread thread = new Thread(() -> {
            throw new ArithmeticException("on its own thread");
        });
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
