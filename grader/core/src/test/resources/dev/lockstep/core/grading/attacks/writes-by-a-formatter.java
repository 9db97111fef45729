// CE FORBIDDEN_API: java.util.Formatter
import java.util.Formatter;

public class Tally {

    private int sum;

    public Tally() {
        try {
            new Formatter("/tmp/mine").format("%s", "mine").close();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
