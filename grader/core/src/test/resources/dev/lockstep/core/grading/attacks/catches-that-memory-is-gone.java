// MLE MEMORY_LIMIT: more than 64 MiB of heap
import java.util.ArrayList;
import java.util.List;

public class Tally {

    private int sum;

    private static final List<long[]> KEPT = new ArrayList<>();

    public Tally() {
        while (true) {
            try {
                KEPT.add(new long[1 << 10]);
            } catch (OutOfMemoryError carryOn) {
                sum = 0;
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
