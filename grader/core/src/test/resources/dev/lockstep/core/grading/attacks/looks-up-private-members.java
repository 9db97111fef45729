// CE FORBIDDEN_API: privateLookupIn
import java.lang.invoke.MethodHandles;

public class Tally {

    private int sum;

    public Tally() {
        try {
            MethodHandles.privateLookupIn(Thread.class, MethodHandles.lookup());
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
