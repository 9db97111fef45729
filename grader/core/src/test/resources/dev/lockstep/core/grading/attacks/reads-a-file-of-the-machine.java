// CE FORBIDDEN_API: java.nio.file
import java.nio.file.Files;
import java.nio.file.Path;

public class Tally {

    private int sum;

    public Tally() {
        try {
            System.out.println(Files.readString(Path.of("/etc/passwd")));
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
