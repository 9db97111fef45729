// LL SPIN: more than 64 KiB of output
public class Tally {

    private int sum;

    public Tally() {
        while (true) {
            System.err.println("more");
            System.out.println("and more");
        }
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
