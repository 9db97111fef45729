// CE FORBIDDEN_API: java.lang.reflect
import java.lang.reflect.Field;

public class Tally {

    private int sum;

    public Tally() {
        try {
            Field value = String.class.getDeclaredField("value");
            value.setAccessible(true);
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
