// CE FORBIDDEN_API: native
public class Tally {

    private int sum;

    private native void strike();

    public Tally() {
        strike();
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
