// WA THREAD_LEAK: A thread was still alive
import java.util.concurrent.locks.LockSupport;

public class Tally {

    private int sum;

    public Tally() {
        StackTraceElement[] stack = new Throwable().getStackTrace();
        StringBuilder seen = new StringBuilder();
        for (StackTraceElement frame : stack) {
            seen.append(frame.getFileName()).append(' ');
        }
        Thread teller = new Thread(LockSupport::park, seen.toString());
        teller.setDaemon(true);
        teller.start();
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
