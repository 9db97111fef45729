// WA LOST_UPDATE: one of the updates is gone
import java.nio.IntBuffer;

public class Tally {

    private final IntBuffer sum = IntBuffer.allocate(1);

    public void add(int amount) {
        sum.put(0, sum.get(0) + amount);
    }

    public int total() {
        return sum.get(0);
    }
}
