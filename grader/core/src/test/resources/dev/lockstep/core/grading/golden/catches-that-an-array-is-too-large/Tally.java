public class Tally {
    private int sum;

    public synchronized void add(int amount) {
        try {
            sum += new long[Integer.MAX_VALUE].length - Integer.MAX_VALUE;
        } catch (OutOfMemoryError tooLarge) {
            // As expected.
        }
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
