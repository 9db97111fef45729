// CE FORBIDDEN_API: java.net.InetAddress
import java.net.InetAddress;

public class Tally {

    private int sum;

    public Tally() {
        try {
            System.out.println(InetAddress.getByName("example.org"));
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
