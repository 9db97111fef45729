// CE FORBIDDEN_API: getAllStackTraces
public class Tally {

    private int sum;

    public Tally() {
        Thread.getAllStackTraces().keySet().forEach(Thread::interrupt);
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
