// CE FORBIDDEN_API: getContextClassLoader
public class Tally {

    private int sum;

    public Tally() {
        System.out.println(Thread.currentThread().getContextClassLoader());
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
