// CE FORBIDDEN_API: java.io.FileOutputStream
import java.io.FileOutputStream;

public class Tally {

    private int sum;

    public Tally() {
        try {
            try (FileOutputStream out = new FileOutputStream("much")) {
                while (true) {
                    out.write(new byte[1 << 20]);
                }
            }
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
