// CE DOES_NOT_COMPILE: sun.misc
public class Tally {

    private int sum;

    public Tally() {
        sun.misc.Unsafe.getUnsafe();
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
