public class Tally {
    private int sum;

    public Tally() {
        String line = "x".repeat(1_000);
        for (int i = 0; i < 1_000_000; i++) {
            System.out.println(line);
        }
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
