import java.util.concurrent.atomic.AtomicInteger;

public class Tally {

    private final AtomicInteger hiddenSum = new AtomicInteger();

    public void add(int amount) {
        hiddenSum.addAndGet(amount);
    }

    public int total() {
        return hiddenSum.get();
    }
}
