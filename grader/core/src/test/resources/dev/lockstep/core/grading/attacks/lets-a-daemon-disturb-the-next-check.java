// WA THREAD_LEAK: A thread was still alive
public class Tally {

    private int sum;

    private static volatile Tally latest;

    public Tally() {
        latest = this;
    }

    static {
        Thread disturber = new Thread(() -> {
            while (true) {
                Tally victim = latest;
                if (victim != null) {
                    victim.add(0);
                }
            }
        });
        disturber.setDaemon(true);
        disturber.start();
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
