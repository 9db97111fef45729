// CE FORBIDDEN_API: java.io.File
import java.io.File;

public class Tally {

    private int sum;

    public Tally() {
        try {
            Thread.startVirtualThread(() -> System.out.println(new File("/etc/passwd").length())).join();
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
