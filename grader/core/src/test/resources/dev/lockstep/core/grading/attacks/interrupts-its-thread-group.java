// CE FORBIDDEN_API: ThreadGroup.interrupt
public class Tally {

    private int sum;

    public Tally() {
        Thread.currentThread().getThreadGroup().interrupt();
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
