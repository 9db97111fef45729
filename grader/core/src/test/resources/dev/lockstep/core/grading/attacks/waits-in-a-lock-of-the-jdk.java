// CE FORBIDDEN_API: a lock
import java.util.concurrent.atomic.AtomicInteger;

public class Tally {

    private final AtomicInteger sum = new AtomicInteger();
    private final StringBuffer log = new StringBuffer();

    public void add(int amount) {
        log.append(new Object() {
            @Override
            public String toString() {
                return "" + sum.addAndGet(amount);
            }
        });
    }

    public int total() {
        return sum.get();
    }
}
