// CE FORBIDDEN_API: java.io.File
import java.io.FileDescriptor;
import java.io.FileOutputStream;

public class Tally {

    private int sum;

    public Tally() {
        try {
            new FileOutputStream(FileDescriptor.out).write(1);
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
