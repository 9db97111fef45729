// CE FORBIDDEN_API: java.lang.invoke
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

public class Tally {

    private int sum;

    public Tally() {
        try {
            MethodHandles.lookup().findStatic(System.class, "exit", MethodType.methodType(void.class, int.class));
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
