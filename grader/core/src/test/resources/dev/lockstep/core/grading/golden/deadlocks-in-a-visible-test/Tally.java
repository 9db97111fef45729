public class Tally {
    private final Object even = new Object();
    private final Object odd = new Object();
    private int sum;

    public void add(int amount) {
        synchronized (amount % 2 == 0 ? even : odd) {
            synchronized (amount % 2 == 0 ? odd : even) {
                sum += amount;
            }
        }
    }

    public int total() {
        synchronized (even) {
            synchronized (odd) {
                return sum;
            }
        }
    }
}
