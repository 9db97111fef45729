// CE FORBIDDEN_API: System.load
public class Tally {

    private int sum;

    public Tally() {
        System.load("/lib/mine.so");
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
