// CE FORBIDDEN_API: java.util.ServiceLoader
import java.util.ServiceLoader;

public class Tally {

    private int sum;

    public Tally() {
        ServiceLoader.load(Runnable.class).forEach(Runnable::run);
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
