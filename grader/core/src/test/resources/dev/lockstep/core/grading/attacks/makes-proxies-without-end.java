// CE FORBIDDEN_API: java.lang.reflect.Proxy
import java.lang.reflect.Proxy;

public class Tally {

    private int sum;

    public Tally() {
        try {
            while (true) {
                Proxy.newProxyInstance(null, new Class<?>[] {Runnable.class}, (proxy, method, arguments) -> null);
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
