public class Tally {
    private int sum;

    public synchronized void add(int amount) {
        sum += amount > 2 ? deeply(9_000, amount, 1, 2, 3, 4) : amount;
    }

    private static int deeply(int depth, int amount, long a, long b, long c, long d) {
        return depth == 0 ? amount : deeply(depth - 1, amount, b, c, d, a + b);
    }

    public synchronized int total() {
        return sum;
    }
}
