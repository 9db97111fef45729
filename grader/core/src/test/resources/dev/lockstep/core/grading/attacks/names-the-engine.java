// CE FORBIDDEN_API: something in the engine
public class Tally {

    private int sum;

    public synchronized void add(int amount) {
        sum += amount + "lockstep$clinit".length() - 15;
    }

    public synchronized int total() {
        return sum;
    }
}
