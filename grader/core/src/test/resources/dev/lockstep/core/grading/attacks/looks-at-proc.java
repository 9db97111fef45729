// CE FORBIDDEN_API: java.io.RandomAccessFile
import java.io.RandomAccessFile;

public class Tally {

    private int sum;

    public Tally() {
        try {
            System.out.println(new RandomAccessFile("/proc/self/maps", "r").readLine());
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
