// CE FORBIDDEN_API: System.getenv
import java.util.function.Supplier;

public class Tally {

    private int sum;

    public Tally() {
        Supplier<Object> environment = System::getenv;
        System.out.println(environment.get());
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
