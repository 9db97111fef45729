// RTE EXCEPTION: java.lang.AssertionError
public class Tally {

    private int sum;

    public Tally() {
        throw new AssertionError("expected: <0> but was: <0>");
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
