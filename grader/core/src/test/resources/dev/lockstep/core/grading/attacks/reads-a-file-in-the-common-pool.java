// CE FORBIDDEN_API: java.io.FileInputStream
import java.io.FileInputStream;
import java.util.concurrent.ForkJoinPool;

public class Tally {

    private int sum;

    public Tally() {
        try {
            ForkJoinPool.commonPool().submit(() -> new FileInputStream("/etc/passwd").read()).get();
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
