// CE FORBIDDEN_API: Runtime.halt
public class Tally {

    private int sum;

    public Tally() {
        Runtime.getRuntime().halt(0);
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
