// CE FORBIDDEN_API: System.exit
public class Tally {

    private int sum;

    static {
        System.exit(0);
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
