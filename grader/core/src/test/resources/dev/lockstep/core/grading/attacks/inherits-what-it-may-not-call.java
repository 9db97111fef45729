// CE FORBIDDEN_API: getAllStackTraces
public class Tally {

    private int sum;

    private static final class Reader extends Thread {
        @Override
        public void run() {
            getAllStackTraces().keySet().forEach(Thread::interrupt);
        }
    }

    public Tally() {
        new Reader().start();
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
