// RTE EXCEPTION: java.lang.IllegalStateException
public class Tally {

    private int sum;

    public Tally() {
        StringBuilder seen = new StringBuilder();
        for (StackTraceElement frame : new Throwable().getStackTrace()) {
            seen.append(frame.getClassName()).append(' ');
        }
        throw new IllegalStateException(seen.toString());
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
