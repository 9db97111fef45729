// CE FORBIDDEN_API: allocateDirect
import java.nio.ByteBuffer;

public class Tally {

    private int sum;

    public Tally() {
        while (true) {
            ByteBuffer.allocateDirect(1 << 20);
        }
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
